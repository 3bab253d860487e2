import type { ReactNode } from 'react'
import { useCall } from '#renderer/core-client/queries.ts'
import { Answered, Sheet } from '#renderer/components/page/page.tsx'
import { pengaturanText } from '#shared/messages/screens/pengaturan.ts'
import css from './pengaturan.module.css'

const text = pengaturanText.tentang

/** What Padan is, its version, and on whose work and data it stands. */
export function AboutPart(): ReactNode {
  const query = useCall('host.about', {})
  return (
    <Sheet>
      <div className={css['about']}>
        <Answered query={query}>
          {({ version, kind }) => (
            <div>
              <h2>{text.version(version)}</h2>
              <p>
                {text.what} {text.where[kind]}.
              </p>
            </div>
          )}
        </Answered>
        <About title={text.wilayahTitle}>{text.wilayah}</About>
        <About title={text.privacyTitle}>{text.privacy}</About>
        <About title={text.fontsTitle}>{text.fonts}</About>
        <About title={text.partsTitle}>{text.parts}</About>
      </div>
    </Sheet>
  )
}

function About({ title, children }: { readonly title: string; readonly children: string }): ReactNode {
  return (
    <div>
      <h3>{title}</h3>
      <p>{children}</p>
    </div>
  )
}
