/** Asks for the newest of a row of questions and forgets the others. */
export type Latest<Q> = {
  /** The question now; null for none. The answer comes after a pause without another question. */
  readonly ask: (question: Q | null) => void
  readonly stop: () => void
}

type Parts<Q, A> = {
  readonly send: (question: Q) => Promise<A>
  /** Hears the answer to the newest question only; null when there is none, or it failed. */
  readonly onAnswer: (answer: A | null) => void
  readonly pauseMs: number
}

/**
 * One question at a time goes out: what is asked meanwhile waits, and only the newest of it is sent. So typing never piles up work in the
 * core, and an answer that is out of date is never shown.
 */
export function askLatest<Q, A>({ send, onAnswer, pauseMs }: Parts<Q, A>): Latest<Q> {
  let timer: ReturnType<typeof setTimeout> | null = null
  let newest = 0
  let busy = false
  let waiting: Q | null = null

  async function go(question: Q): Promise<void> {
    if (busy) {
      waiting = question
      return
    }
    busy = true
    const mine = newest
    const answer = await answerTo(question)
    busy = false
    const next = waiting
    waiting = null
    if (mine === newest) onAnswer(answer)
    else if (next !== null) await go(next)
  }

  async function answerTo(question: Q): Promise<A | null> {
    try {
      return await send(question)
    } catch {
      return null
    }
  }

  function cancel(): void {
    newest += 1
    waiting = null
    if (timer !== null) clearTimeout(timer)
    timer = null
  }

  return {
    ask: (question) => {
      cancel()
      if (question === null) return onAnswer(null)
      timer = setTimeout(() => void go(question), pauseMs)
    },
    stop: cancel,
  }
}
