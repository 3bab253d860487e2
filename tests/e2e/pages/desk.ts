import type { Page } from '@playwright/test'
import { BatchPage } from './batch-page.ts'
import { BerkasPage } from './berkas-page.ts'
import { EntryPage } from './entry.ts'
import { HasilPage } from './hasil-page.ts'
import { IntakePage } from './intake-page.ts'
import { Keyboard } from './keyboard.ts'
import { LaporanPage } from './laporan-page.ts'
import { MusyawarahPage } from './musyawarah-page.ts'
import { OfficePage } from './office-page.ts'
import { StartPage } from './start-page.ts'
import { VerifyPage } from './verify-page.ts'
import { WorklistsPage } from './worklists-page.ts'

/** Every screen of one open program, and its keyboard. */
export function deskOn(page: Page) {
  return {
    keys: new Keyboard(page),
    start: new StartPage(page),
    office: new OfficePage(page),
    berkas: new BerkasPage(page),
    entry: new EntryPage(page),
    musyawarah: new MusyawarahPage(page),
    batch: new BatchPage(page),
    hasil: new HasilPage(page),
    intake: new IntakePage(page),
    laporan: new LaporanPage(page),
    verify: new VerifyPage(page),
    worklists: new WorklistsPage(page),
  }
}

export type Desk = ReturnType<typeof deskOn>
