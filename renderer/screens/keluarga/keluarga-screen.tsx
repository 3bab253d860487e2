import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCommand } from '#renderer/app/commands/use-commands.tsx'
import { usePeriode } from '#renderer/app/session/periode.tsx'
import { useMay } from '#renderer/app/session/session.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { Answered, Page, PageHead, Sheet } from '#renderer/components/page/page.tsx'
import { ScrollPlace } from '#renderer/components/page/scroll-place.tsx'
import { Nik } from '#renderer/components/show/nik.tsx'
import { Tag } from '#renderer/components/show/tag.tsx'
import { longDate } from '#shared/domain/date-text.ts'
import { keluargaText } from '#shared/messages/screens/keluarga.ts'
import { threadText } from '#shared/messages/screens/thread.ts'
import { ChooseBerkasDialog } from './choose-berkas-dialog.tsx'
import { FamilyAnswers } from './family-answers.tsx'
import { FamilyForms } from './family-forms.tsx'
import { FamilyMembers } from './family-members.tsx'
import type { FamilyPage } from './family-page.ts'
import css from './keluarga.module.css'

/** One registered family: who, where, how they live, and every form about them. */
export function KeluargaScreen({ id }: { readonly id: string }): ReactNode {
  const query = useCall('keluarga.get', { id })
  return (
    <Page>
      <Answered query={query}>{(value) => <FamilyView page={value} />}</Answered>
    </Page>
  )
}

function FamilyView({ page }: { readonly page: FamilyPage }): ReactNode {
  const [, navigate] = useLocation()
  const { periode } = usePeriode()
  const mayKey = useMay('formulir.create')
  const [starting, setStarting] = useState<'perubahan' | 'penghapusan' | null>(null)
  const { keluarga, forms, determination } = page
  useCommand({ name: keluargaText.back, keys: 'Escape', run: () => navigate('/keluarga') })
  const canStart = mayKey && keluarga.status === 'aktif' && periode !== null
  return (
    <>
      <PageHead
        title={keluarga.headName}
        windowTitle={keluargaText.title}
        about={keluargaText.place(keluarga)}
        actions={
          <>
            <ActionButton
              name={threadText.title}
              keys="A"
              variant="default"
              onRun={() => navigate(`/alur/keluarga/${keluarga.id}`)}
            />
            {canStart && (
              <>
                <ActionButton name={keluargaText.startPerubahan} keys="P" onRun={() => setStarting('perubahan')} />
                <ActionButton
                  name={keluargaText.startPenghapusan}
                  keys="H"
                  variant="default"
                  onRun={() => setStarting('penghapusan')}
                />
              </>
            )}
          </>
        }
      />
      <div className={css['facts']}>
        <span>
          {keluargaText.columns.noKk} <Nik value={keluarga.noKk} />
        </span>
        {keluarga.idBdt !== '' && (
          <span>
            {keluargaText.idBdt} <code>{keluarga.idBdt}</code>
          </span>
        )}
        <span>{keluargaText.members(keluarga.members)}</span>
        {determination !== null && (
          <Tag tone="proven">
            {keluargaText.determined(keluarga.desil, determination.number, longDate(determination.decidedOn))}
          </Tag>
        )}
        <Tag tone={keluarga.status === 'aktif' ? 'accent' : 'block'}>{keluargaText.status[keluarga.status]}</Tag>
      </div>
      <ScrollPlace label={keluarga.headName} className={css['columns'] ?? ''} takesKeyboard>
        <div className={css['main']}>
          <Sheet flush title={keluargaText.anggota}>
            <FamilyMembers page={page} />
          </Sheet>
          <FamilyAnswers page={page} />
        </div>
        <Sheet title={keluargaText.forms} flush>
          <FamilyForms forms={forms} />
        </Sheet>
      </ScrollPlace>
      {starting && periode && (
        <ChooseBerkasDialog
          jenis={starting}
          family={keluarga}
          periodeId={periode.id}
          onClose={() => setStarting(null)}
        />
      )}
    </>
  )
}
