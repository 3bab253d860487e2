import type { ReactNode } from 'react'
import { useCall } from '#renderer/core-client/queries.ts'
import { Answered, Page } from '#renderer/components/page/page.tsx'
import { layoutText } from '#shared/messages/screens/layout.ts'
import { LayoutEditor } from './layout-editor.tsx'

const copyOf = 'baru~'

/** One layout: its columns, its file, its words, its versions. 'baru~<id>': a new one, begun as a copy of that. */
export function LayoutScreen({ id }: { readonly id: string }): ReactNode {
  const copies = id.startsWith(copyOf)
  const query = useCall('layout.get', { id: copies ? id.slice(copyOf.length) : id })
  return (
    <Page>
      <Answered query={query}>
        {({ layout, versions }) =>
          copies ? (
            <LayoutEditor
              name={id}
              stored={{ ...layout, id: '', version: 0, mark: 'K', title: layoutText.copyTitle(layout.title) }}
              versions={[]}
            />
          ) : (
            <LayoutEditor name={id} stored={layout} versions={versions} />
          )
        }
      </Answered>
    </Page>
  )
}
