import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { entryText } from '#shared/messages/screens/entry.ts'
import { listedKeys, type Command } from './keys.ts'

const group = entryText.keys.group

/** Makes the keys of the form known to the key sheet; the form itself hears them first. */
export function useCommandList(run: (command: Command) => void): void {
  useCommands(listedKeys().map(({ keys, name, command }) => ({ keys, name, group, run: () => run(command) })))
}
