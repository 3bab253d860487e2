import { z } from 'zod'
import { call, nothing, Role } from './call.ts'
import { Base64, Instant, TargetId } from './values.ts'

/** 'kantor': the office's own data. 'contoh': the sample office, a separate folder that never mixes with it. */
export const OfficeKind = z.enum(['kantor', 'contoh'])

export const Letterhead = z.strictObject({
  /** 'PEMERINTAH KABUPATEN JEMBER' */
  line1: z.string().trim().min(1).max(120),
  /** 'DINAS SOSIAL' */
  line2: z.string().trim().min(1).max(120),
  address: z.string().trim().max(200),
  /** Telephone, e-mail, postal code: one line. */
  contact: z.string().trim().max(200),
})

export const Session = z.object({
  /** Held in memory only; every later call carries it. */
  token: z.string(),
  office: OfficeKind,
  officeName: z.string(),
  kabupatenCode: z.string(),
  kabupatenName: z.string(),
  pengguna: z.object({ id: z.uuid(), username: z.string(), name: z.string(), roles: z.array(Role) }),
  /** Where this person was when the program last stopped; the screen goes there. */
  resume: z.object({ formulirId: z.uuid() }).nullable(),
})

const NewPassword = z.string().min(8, 'Kata sandi paling sedikit 8 huruf atau angka.').max(200)

/** As somebody types it to come in: usernames are lower case, keyboards like to begin with a capital. */
const TypedUsername = z.string().trim().toLowerCase().max(40)

export const sistem = {
  /** What the first screen needs: is there an office yet, is the sample there, what is wrong. */
  'sistem.status': call({
    access: 'anyone',
    input: nothing,
    output: z.object({
      version: z.string(),
      offices: z.array(
        z.object({
          kind: OfficeKind,
          /** Set when the office cannot be opened: what happened and what to do, in Indonesian. */
          problem: z.string().nullable(),
        }),
      ),
      /** The accounts of the sample office, shown on its sign-in screen since they are no secret. */
      sampleAccounts: z.array(
        z.object({ username: z.string(), password: z.string(), name: z.string(), roles: z.array(Role) }),
      ),
    }),
  }),
  /** The first-start wizard. Makes the encrypted database of the office and its first account, and signs in. Fails: validation, conflict (an office exists), diskFull. */
  'sistem.setUp': call({
    access: 'anyone',
    input: z.strictObject({
      kabupatenCode: z.string().regex(/^\d{4}$/, 'Pilih kabupaten atau kota.'),
      officeName: z.string().trim().min(3, 'Isi nama kantor.').max(120),
      letterhead: Letterhead,
      account: z.strictObject({
        username: z
          .string()
          .trim()
          .regex(/^[a-z0-9._-]{3,40}$/, 'Nama pengguna: 3 sampai 40 huruf kecil, angka, titik, atau garis.'),
        name: z.string().trim().min(2, 'Isi nama lengkap.').max(120),
        password: NewPassword,
      }),
    }),
    output: z.object({
      session: Session,
      /** Shown and printed once: opens the office when every password is lost. */
      recoveryCode: z.string(),
    }),
  }),
  /** Opens the sample office, making it first if it is not there (event `progress` while it does), and signs in its clerk. */
  'sistem.openSample': call({ access: 'anyone', input: nothing, output: z.object({ session: Session }) }),
  /** Throws the sample office away and makes it anew. Never touches the office's own data. */
  'sistem.resetSample': call({ access: 'anyone', input: nothing, output: z.object({ session: Session }) }),
  /** Sets a new password for an account by the printed recovery code. Fails: wrongPassword. */
  'sistem.recover': call({
    access: 'anyone',
    input: z.strictObject({
      recoveryCode: z.string().max(200),
      username: TypedUsername,
      newPassword: NewPassword,
    }),
    output: z.object({ session: Session }),
  }),
  'sistem.signIn': call({
    access: 'anyone',
    input: z.strictObject({ office: OfficeKind, username: TypedUsername, password: z.string().max(200) }),
    output: z.object({ session: Session }),
  }),
  'sistem.signOut': call({ access: 'signedIn', input: nothing, output: nothing }),
  /** The session again after the screen was loaded anew or the core came back. Fails: unauthenticated. */
  'sistem.resume': call({ access: 'signedIn', input: nothing, output: z.object({ session: Session }) }),
  /** What the foot of the frame shows. */
  'sistem.foot': call({
    access: 'signedIn',
    input: nothing,
    output: z.object({ lastSavedAt: Instant.nullable(), lastBackupAt: Instant.nullable() }),
  }),
}

export const host = {
  /** What surrounds the screen. */
  'host.about': call({
    access: 'anyone',
    runsIn: 'host',
    input: nothing,
    output: z.object({ kind: z.enum(['desktop', 'browser']), version: z.string() }),
  }),
  /**
   * Asks the person where to save (a dialog in the desktop app; in the browser the folder for exports is used without asking).
   * Answers null when they changed their mind.
   */
  'host.chooseTarget': call({
    access: 'signedIn',
    runsIn: 'host',
    input: z.strictObject({ suggestedName: z.string().min(1).max(200), extension: z.enum(['pdf', 'xlsx']) }),
    output: z.object({ target: z.object({ id: TargetId, displayName: z.string() }).nullable() }),
  }),
  /** Asks for a folder to put files into; in the browser the folder for exports is used without asking. null when they changed their mind. */
  'host.chooseFolder': call({
    access: 'signedIn',
    runsIn: 'host',
    input: nothing,
    output: z.object({ folder: z.object({ id: TargetId, displayName: z.string() }).nullable() }),
  }),
  /** Shows a saved file in the system's file manager; in the browser does nothing and answers false. */
  'host.showFile': call({
    access: 'signedIn',
    runsIn: 'host',
    input: z.strictObject({ targetId: TargetId }),
    output: z.object({ shown: z.boolean() }),
  }),
  /** Sends PDF bytes to the system's print dialog; in the browser answers false and the screen prints by itself. */
  'host.print': call({
    access: 'signedIn',
    runsIn: 'host',
    input: z.strictObject({ pdf: Base64 }),
    output: z.object({ started: z.boolean() }),
  }),
}
