import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { KeyHint } from '#renderer/components/keys/key-cap.tsx'
import { useEntryState } from '#renderer/entry/entry-context.tsx'
import keyBar from '#renderer/entry/key-bar.module.css'
import strip from '#renderer/entry/strip.module.css'
import { verifikasiText } from '#shared/messages/screens/verifikasi.ts'
import { useVerifyState } from './verify-context.tsx'

/** Why something was not done; gone with the next key. */
export function TidingsLine(): ReactNode {
  const tidings = useEntryState((state) => state.tidings)
  return (
    <div aria-live="polite">
      {tidings !== null && (
        <div className={strip['strip']} data-level={tidings.tone === 'problem' ? 'block' : 'tell'} key={tidings.id}>
          <IconInfoCircle size={18} stroke={1.8} aria-hidden />
          <span className={strip['words']}>{tidings.text}</span>
        </div>
      )}
    </div>
  )
}

/** The keys that help here. */
export function VerifyBar(): ReactNode {
  const words = verifikasiText.keys
  const step = useVerifyState((state) => state.mismatch?.step)
  if (step !== undefined) {
    return (
      <div className={keyBar['bar']}>
        {step === 'lihat' && <KeyHint keys="1–3">{words.choose}</KeyHint>}
        {step === 'ketik' && <KeyHint keys="Enter">{words.take}</KeyHint>}
        {step === 'ketik' && <KeyHint keys="F7">{words.empty}</KeyHint>}
        {step === 'siapa' && <KeyHint keys="Enter">{verifikasiText.decide}</KeyHint>}
        <KeyHint keys="F10">{words.return}</KeyHint>
        <KeyHint keys="Escape">{step === 'lihat' ? words.leave : verifikasiText.undoChoice}</KeyHint>
      </div>
    )
  }
  return (
    <div className={keyBar['bar']}>
      <KeyHint keys="Enter">{words.next}</KeyHint>
      <KeyHint keys="Shift+Tab">{words.back}</KeyHint>
      <KeyHint keys="F7">{words.empty}</KeyHint>
      <KeyHint keys="F1">{words.help}</KeyHint>
      <KeyHint keys="F9">{words.finish}</KeyHint>
      <KeyHint keys="F10">{words.return}</KeyHint>
      <KeyHint keys="Escape">{words.leave}</KeyHint>
    </div>
  )
}
