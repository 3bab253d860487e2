import type { ReactNode } from 'react'
import type { Output } from '#shared/contract/index.ts'
import { applyText } from '#shared/messages/screens/intake-apply.ts'
import css from '../intake.module.css'
import { Sums } from '../sums.tsx'

const text = applyText.penetapan
type Counts = Output<'penetapan.plan'>['counts']

/** Rows of the list, families and forms: what a determination does with each. */
export function PenetapanSums({ counts }: { readonly counts: Counts }): ReactNode {
  const { rowCounts, familyCounts, formCounts } = text
  const families = counts.entered + counts.left + counts.desilChanged + counts.same
  return (
    <div className={css['figures']}>
      <Sums
        label={text.rows}
        whole={{ name: text.rows, value: counts.rows }}
        parts={[
          { name: rowCounts.matched, value: counts.matched, tone: 'proven' },
          { name: rowCounts.unmatched, value: counts.unmatched, tone: 'ask' },
          { name: rowCounts.refused, value: counts.refused, tone: 'block' },
        ]}
      />
      <Sums
        label={text.families}
        whole={{ name: text.families, value: families }}
        parts={[
          { name: familyCounts.entered, value: counts.entered, tone: 'proven' },
          { name: familyCounts.left, value: counts.left, tone: 'ask' },
          { name: familyCounts.desilChanged, value: counts.desilChanged, tone: 'ask' },
          { name: familyCounts.same, value: counts.same },
        ]}
      />
      <Sums
        label={text.forms}
        whole={{ name: text.forms, value: counts.usulan + counts.perubahan + counts.penghapusan }}
        parts={[
          { name: formCounts.usulan, value: counts.usulan },
          { name: formCounts.perubahan, value: counts.perubahan },
          { name: formCounts.penghapusan, value: counts.penghapusan },
        ]}
      />
    </div>
  )
}
