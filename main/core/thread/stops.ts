import type { Gathered } from './gather.ts'
import { nextStep } from './next-step.ts'
import type { Stop } from './stop.ts'
import { deskStops } from './stops-desk.ts'
import { outwardStops } from './stops-out.ts'
import { registerStops } from './stops-register.ts'

const order = ['prelist', 'berkas', 'formulir', 'verifikasi', 'dukcapil', 'musyawarah', 'batch', 'hasil', 'penetapan']

/** The line of time of a family: what happened, oldest first, and after it what has to happen next with each form. */
export function stopsOf(gathered: Gathered): Stop[] {
  const happened = [
    ...gathered.forms.flatMap((form) => [...deskStops(gathered, form), ...outwardStops(gathered, form)]),
    ...registerStops(gathered),
  ].toSorted(inTime)
  return [...happened, ...gathered.forms.flatMap((form) => nextStep(gathered, form) ?? [])]
}

/** What carries the same instant stands in the order of the work. */
function inTime(a: Stop, b: Stop): number {
  return (a.at ?? '').localeCompare(b.at ?? '') || order.indexOf(a.step) - order.indexOf(b.step)
}
