import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { partBytes } from '#shared/contract/pindaian.ts'
import { mutable } from '#tests/builders/intake.ts'
import { office } from '#tests/builders/office.ts'

/** In a process of its own: takes the list at this path in, reads it, and brings it into an empty register. Says how long each took, and its memory. */
async function work(path: string): Promise<void> {
  const desk = await office()
  const size = statSync(path).size
  const { id } = await desk.must('intake.begin', { kind: 'prelist', name: 'art.xlsx', size })
  const file = openSync(path, 'r')
  for (let part = 0; part * partBytes < size; part += 1) {
    const bytes = Buffer.alloc(Math.min(partBytes, size - part * partBytes))
    readSync(file, bytes, 0, bytes.length, part * partBytes)
    await desk.must('intake.putPart', { id, part, bytes: bytes.toString('base64') })
  }
  closeSync(file)
  await desk.must('intake.finish', { id })
  const { proposal } = await desk.must('intake.look', { id })
  const started = performance.now()
  await desk.must('intake.check', { id, mapping: mutable(proposal) })
  const read = performance.now()
  const { counts } = await desk.must('prelist.apply', { intakeId: id, skipRefused: true })
  const ended = performance.now()
  await desk.close()
  process.stdout.write(
    JSON.stringify({
      seconds: (ended - started) / 1000,
      reading: (read - started) / 1000,
      // On Linux and Windows maxRSS is in kilobytes.
      peakMb: process.resourceUsage().maxRSS / 1024,
      people: counts.people.new,
      accounted: counts.rows.used + counts.rows.refused + counts.rows.leftOut,
    }),
  )
}

await work(process.argv[2] ?? '')
