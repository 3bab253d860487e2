import { useState, type ReactNode } from 'react'
import { useCall } from '#renderer/core-client/queries.ts'
import { Answered, Page, PageHead } from '#renderer/components/page/page.tsx'
import { kinerjaText } from '#shared/messages/screens/kinerja.ts'
import { ErrorsSheet, PatternsSheet } from './errors-sheet.tsx'
import { Charts, DaysTable, SpanChoice, Summary, type Span } from './kinerja-parts.tsx'
import css from './kinerja.module.css'

/** One's own pace and errors. Nobody else can see them. */
export function MyKinerjaScreen(): ReactNode {
  const [span, setSpan] = useState<Span>(30)
  const query = useCall('kinerja.mine', { days: span }, { keep: true })
  return (
    <Page>
      <PageHead
        title={kinerjaText.mineTitle}
        about={kinerjaText.private}
        actions={<SpanChoice span={span} onChoose={setSpan} />}
      />
      <Answered query={query}>
        {({ days, errors, patterns }) => (
          <>
            <Summary days={days} />
            <div className={css['columns']}>
              <div className={css['main']}>
                <Charts days={days} />
                <DaysTable days={days} office={false} />
              </div>
              <div className={css['side']}>
                <ErrorsSheet errors={errors} none={kinerjaText.noneComparedMine} />
                <PatternsSheet patterns={patterns} />
              </div>
            </div>
          </>
        )}
      </Answered>
    </Page>
  )
}

/** Everybody together; no line is about one person. */
export function OfficeKinerjaScreen(): ReactNode {
  const [span, setSpan] = useState<Span>(30)
  const query = useCall('kinerja.totals', { days: span }, { keep: true })
  return (
    <Page>
      <PageHead
        title={kinerjaText.officeTitle}
        about={kinerjaText.together}
        actions={<SpanChoice span={span} onChoose={setSpan} />}
      />
      <Answered query={query}>
        {({ days, errors }) => (
          <>
            <Summary days={days} />
            <div className={css['columns']}>
              <div className={css['main']}>
                <Charts days={days} />
                <DaysTable days={days} office />
              </div>
              <div className={css['side']}>
                <ErrorsSheet errors={errors} none={kinerjaText.noneCompared} />
              </div>
            </div>
          </>
        )}
      </Answered>
    </Page>
  )
}
