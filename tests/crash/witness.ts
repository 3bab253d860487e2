import type { Channel } from '#shared/contract/index.ts'
import type { Reply } from '#shared/errors/app-error.ts'
import { acknowledge, knownFrom, type FormView, type KnownForm, type Sent } from './truth.ts'

const changing = /^formulir\.(put|add|remove|restore|create|complete|park|reopen)/

/**
 * Sits between page and core and writes down what the core confirmed, and what it was asked and has not answered. What it wrote down
 * is what must be there after a kill.
 */
export type Witness = {
  readonly sent: (channel: string, input: unknown) => Sent
  readonly answered: (sent: Sent, reply: Reply<unknown> | null) => void
  /** What was asked and not answered. */
  readonly inDoubt: () => readonly Sent[]
  readonly forms: ReadonlyMap<string, KnownForm>
  /** The form that the person is on. */
  readonly here: () => string | null
  /** Forms that a restart may open: where the person was, and where a call that was under way would have put them. */
  readonly resumes: () => ReadonlySet<string | null>
  /** After a look: what is there is known from here on. */
  readonly take: (form: FormView) => void
  readonly settle: (resume: string | null) => void
  /** As it is at this instant. */
  readonly copy: () => Pick<Witness, 'forms' | 'inDoubt' | 'resumes'>
}

export function createWitness(): Witness {
  const forms = new Map<string, KnownForm>()
  let doubts: Sent[] = []
  let here: string | null = null

  function note(sent: Sent, value: unknown): void {
    const { formulir } = value as { formulir?: FormView }
    const id = formulir?.id ?? (sent.input as { id?: string }).id
    if (id === undefined) return
    if (formulir !== undefined) forms.set(id, knownFrom(formulir))
    const form = forms.get(id)
    if (form !== undefined) acknowledge(form, sent.channel as Channel, sent.input, value)
    here = afterwards(sent, id, here)
  }

  function meet(form: FormView): void {
    if (!forms.has(form.id)) forms.set(form.id, knownFrom(form))
  }

  const resumes = (): ReadonlySet<string | null> => {
    const perhaps = doubts.flatMap((sent) => {
      const { id } = sent.input as { id?: string }
      return id === undefined ? [] : [afterwards(sent, id, here)]
    })
    return new Set([here, ...perhaps])
  }

  return {
    sent: (channel, input) => {
      const sent = { channel, input }
      if (changing.test(channel)) doubts.push(sent)
      return sent
    },
    answered: (sent, reply) => {
      // A core that stopped may have done it or not; any other refusal says that it did not.
      if (reply === null || (!reply.ok && reply.error.code === 'coreStopped')) return
      doubts = doubts.filter((one) => one !== sent)
      if (!reply.ok) return
      if (changing.test(sent.channel)) note(sent, reply.value)
      if (sent.channel === 'formulir.get') meet((reply.value as { formulir: FormView }).formulir)
    },
    inDoubt: () => doubts,
    forms,
    here: () => here,
    resumes,
    take: (form) => void forms.set(form.id, knownFrom(form)),
    settle: (resume) => {
      doubts = []
      here = resume
    },
    copy: () => {
      const copied = structuredClone({ forms, doubts, resumes: resumes() })
      return { forms: copied.forms, inDoubt: () => copied.doubts, resumes: () => copied.resumes }
    },
  }
}

/** The form that the person is on after a call. */
function afterwards({ channel }: Sent, id: string, before: string | null): string | null {
  if (channel === 'formulir.complete' || channel === 'formulir.park') return before === id ? null : before
  return id
}
