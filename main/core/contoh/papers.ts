import type { Paper } from './paper.ts'
import { generateVillage, type Village } from './register.ts'
import { beginStack, type Proposed } from './stack.ts'
import * as registered from './stories-registered.ts'
import * as usulan from './stories-usulan.ts'

/** The stack as the village brought it, one after the other as it lies there. The first dozen holds all three kinds. */
const stackOrder: readonly usulan.Story[] = [
  usulan.youngFamily,
  registered.newBaby,
  usulan.widow,
  registered.diedAlone,
  usulan.shortNik,
  usulan.schoolChildren,
  registered.repairedHouse,
  registered.movedAway,
  usulan.otherSexExplained,
  registered.noCause,
  registered.repairedNik,
  usulan.unknownCode,
  usulan.motherAlone,
  registered.oneDied,
  usulan.healthCard,
  usulan.twoHeads,
  usulan.registeredAlready,
  registered.memberDied,
  usulan.threeGenerations,
  registered.wellOff,
  usulan.listedOnly,
  usulan.impossibleDate,
  registered.movedWithin,
  usulan.otherDateExplained,
  usulan.youngFamily,
  usulan.twiceOnPaper,
  registered.repairedName,
  usulan.shortCard,
  usulan.schoolChildren,
  registered.inTheFuture,
  usulan.letterInNik,
  registered.newWork,
  usulan.widow,
  usulan.stateServant,
  registered.doubled,
  usulan.motherAlone,
  registered.takenNik,
  usulan.proposedTwice,
  usulan.oldRegionExplained,
  registered.nobodyMarked,
  usulan.noNik,
  registered.roomsInWords,
  usulan.healthCard,
  usulan.schoolChildren,
  registered.withdrew,
  usulan.listedOnly,
  registered.boughtThings,
  registered.noDocument,
  usulan.threeGenerations,
  registered.civilServant,
]

/** Writes the papers of the demo folder: the same ones every time, about families of the sample register and households beside it. */
export function writePapers(village: Village = generateVillage()): readonly Paper[] {
  const stack = beginStack(village)
  const before: Proposed[] = []
  return stackOrder.map((story, index) => {
    const { proposed, ...paper } = story(stack, before)
    if (proposed !== undefined) before.push(proposed)
    return inOrder({ nomor: index + 1, ...paper })
  })
}

/** The name of a paper's file: '007-usulan.json'. */
export function paperFileName(paper: Pick<Paper, 'nomor' | 'jenis'>): string {
  return `${String(paper.nomor).padStart(3, '0')}-${paper.jenis}.json`
}

/** The keys in the order in which a person reads the file; empty parts that may be absent are left out. */
function inOrder(paper: Paper): Paper {
  const { nomor, jenis, keterangan, terdaftar, jawaban, anggota, usaha, alasan, expect } = paper
  return {
    nomor,
    jenis,
    keterangan,
    ...(terdaftar === undefined ? {} : { terdaftar }),
    jawaban,
    anggota,
    ...(usaha.length === 0 ? {} : { usaha }),
    ...(alasan.length === 0 ? {} : { alasan }),
    expect,
  } as Paper
}
