import { mkdtempSync, readFileSync } from 'node:fs'
import { listPlaces } from '#shared/instrumen/asked.ts'
import { office } from '#tests/builders/office.ts'
import { createForm, keyAll, openPeriode, receiveBerkas, openedOffice, aloneAnswers } from '#tests/builders/paperwork.ts'
import { getInstrumen } from '#shared/instrumen/registry.ts'
const desk = await office()
const periode = await openPeriode(desk)
const berkas = await receiveBerkas(desk, periode.id)
const form = await createForm(desk, berkas.id, 'usulan')
for (let i = 0; i < 3; i++) await desk.must('formulir.addRow', { id: form.id, roster: 'anggota' })
const full = await keyAll(desk, (await desk.must('formulir.get', { id: form.id })).formulir)
const places = listPlaces(getInstrumen(full.instrumen), 'usulan', { answers: full.answers, rows: full.rows as never })
console.log('places', places.length, 'issues', full.issues.length, 'rows', full.rows.length)
const times: number[] = []
const n = 2000
const cpu0 = process.cpuUsage()
for (let i = 0; i < n; i++) {
  const row = full.rows[i % 4]!
  const value = `NAMA ${i}`
  const t = performance.now()
  await desk.must('formulir.putAnswer', { id: form.id, question: 'tmplahir', rowId: row.id, value, cursor: { question: 'tgllahir', rowId: row.id } })
  times.push(performance.now() - t)
}
const cpu = process.cpuUsage(cpu0); console.log('cpu ms per put', (cpu.user + cpu.system) / 1000 / n)
times.sort((a, b) => a - b)
const q = (p: number) => times[Math.min(n - 1, Math.floor(n * p))]!.toFixed(2)
console.log('putAnswer ms', { min: q(0), median: q(0.5), p90: q(0.9), p99: q(0.99), max: q(1) }, 'load', readFileSync('/proc/loadavg', 'utf8').trim())
// parts
const { raw } = openedOffice(desk)
const t2: number[] = []
raw.exec('CREATE TABLE zz (a TEXT)')
for (let i = 0; i < 500; i++) { const t = performance.now(); raw.prepare('INSERT INTO zz VALUES (?)').run('x'.repeat(3000)); t2.push(performance.now() - t) }
t2.sort((a, b) => a - b)
console.log('bare durable insert ms', t2[250]!.toFixed(2), t2[495]!.toFixed(2))
await desk.close()
