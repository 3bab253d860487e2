import type { Context } from '../dispatch/context.ts'
import type { BeritaAcaraSnapshot, Paper, RenderedPdf } from '../documents/snapshot.ts'
import { runJob } from '../jobs/run-job.ts'
import { fileNamePart } from '../platform/file-name-part.ts'
import { placeName } from '../wilayah/places.ts'
import { frozenSnapshot } from './berita-acara-store.ts'
import { buildSnapshot } from './build-snapshot.ts'
import { gatherFacts } from './facts.ts'
import { getStoredMusyawarah, type StoredMusyawarah } from './store.ts'

type Desk = Pick<Context, 'office' | 'platform'>

/** The berita acara of a meeting as a PDF: the frozen one, or a draft of how it stands now; or as an amendment was frozen. */
export async function renderMeeting(
  desk: Desk,
  id: string,
  paper: Paper,
  amendment?: number,
): Promise<RenderedPdf & { readonly suggestedName: string; readonly final: boolean }> {
  const meeting = await getStoredMusyawarah(desk.office.db, id)
  const snapshot =
    amendment === undefined ? await snapshotOf(desk, meeting) : await frozenSnapshot(desk.office.db, id, amendment)
  const { value } = await runJob('renderBeritaAcara', { snapshot, paper })
  return { ...value, suggestedName: fileName(meeting, snapshot), final: snapshot.final }
}

async function snapshotOf({ office, platform }: Desk, meeting: StoredMusyawarah): Promise<BeritaAcaraSnapshot> {
  if (meeting.status === 'final') return frozenSnapshot(office.db, meeting.id)
  return buildSnapshot(await gatherFacts(office.db, meeting, { final: false, asOf: platform.clock.now() }))
}

/** 'Berita Acara Jatisari 2026-11-11.pdf', with what it is when it is not the first final one. */
function fileName(meeting: StoredMusyawarah, snapshot: BeritaAcaraSnapshot): string {
  const amendment = snapshot.amendment === 0 ? '' : ` Perubahan ke-${snapshot.amendment}`
  const draft = snapshot.final ? '' : ' KONSEP'
  const desa = fileNamePart(placeName(meeting.desaCode))
  return `Berita Acara ${desa} ${meeting.held.heldOn}${amendment}${draft}.pdf`
}
