import type { FormTrail } from '../formulir/trail.ts'
import type { Gathered } from './gather.ts'
import { stop, type Stop } from './stop.ts'

/** What has to happen next with a form, by what is the last thing that did; undefined where nothing is open. */
export function nextStep(gathered: Gathered, form: FormTrail): Stop | undefined {
  const open = (step: Stop['step'], title: string) => stop({ step, at: null, title, tone: 'open', formulirId: form.id })
  if (isInRegister(gathered, form)) return undefined
  if (form.status !== 'lengkap') return open('formulir', 'Berikutnya: selesaikan entri formulir')
  const sent = gathered.sent.findLast(({ formulirId, superseded }) => formulirId === form.id && !superseded)
  if (sent === undefined) return beforeSealing(gathered, form, open)
  const outcomes = gathered.answers.filter((one) => one.formulirId === form.id && one.batchId === sent.batchId)
  if (outcomes.some(isRefusal)) {
    return open('formulir', 'Berikutnya: perbaiki formulir, lalu kirim pada batch berikutnya')
  }
  if (outcomes.length === sent.rows.length && outcomes.every(({ outcome }) => outcome === 'diterima')) {
    return open('penetapan', 'Berikutnya: menunggu penetapan periode')
  }
  return sent.uploadedOn === null
    ? open('batch', 'Berikutnya: unggah berkas Excel ke SIKS-NG')
    : open('hasil', 'Berikutnya: menunggu jawaban SIKS-NG')
}

function isRefusal({ outcome }: Gathered['answers'][number]): boolean {
  return outcome === 'ditolak' || outcome === 'tidakPadan' || outcome === 'tidakDitemukan'
}

/** As it is now: SIKS-NG may refuse a form that is there already, and then the register waits for the corrected one. */
function isInRegister({ register, answers }: Gathered, form: FormTrail): boolean {
  const brought = register.filter(({ source, sourceId }) => source === 'formulir' && sourceId === form.id)
  const last = brought
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
  if (last === undefined || form.completedAt === null || form.completedAt > last) return false
  return !answers.some((one) => one.formulirId === form.id && one.at > last && isRefusal(one))
}

function beforeSealing(
  { decisions, berkas }: Gathered,
  form: FormTrail,
  open: (step: Stop['step'], title: string) => Stop,
): Stop | undefined {
  if (berkas.get(form.berkasId)?.dasar === 'sptjm') return open('batch', 'Berikutnya: segel batch')
  const decision = decisions.find(({ formulirId }) => formulirId === form.id)
  if (decision === undefined) return open('musyawarah', 'Berikutnya: dibahas musyawarah')
  if (!decision.final) return open('musyawarah', 'Berikutnya: berita acara disahkan')
  if (decision.putusan === 'setuju') return open('batch', 'Berikutnya: segel batch')
  return decision.putusan === 'tunda' ? open('musyawarah', 'Berikutnya: dibahas lagi pada musyawarah') : undefined
}
