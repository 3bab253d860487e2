import { realSteps, stageFile, type FileSteps } from './stage-file.ts'
import type { Files } from './types.ts'

/**
 * Files on this machine. A whole write goes beside the target, is flushed, renamed, and the folder flushed, so that after a power cut
 * there is the old file or the new one and never a part. On failure the file beside it is taken away and the old file is untouched.
 * `steps`: what a test makes fail.
 */
export function diskFiles(steps: Partial<FileSteps> = {}): Files {
  const all = { ...realSteps, ...steps }
  return {
    stage: (path, write) =>
      stageFile(
        path,
        async (beside) => {
          await write(beside)
          await all.written(beside)
        },
        all,
      ),
    writeWhole: async (path, bytes) => {
      const staged = await stageFile(path, (beside) => all.write(beside, bytes), all)
      const placed = await staged.place()
      await placed.settle()
    },
  }
}
