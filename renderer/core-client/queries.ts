import { useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query'
import type { Channel, InputOf, Output } from '#shared/contract/index.ts'
import { ReplyError } from '#shared/errors/reply-error.ts'
import { call } from './client.ts'

type Options = {
  /** False: do not ask yet. */
  readonly enabled?: boolean
  /** Keep showing the previous answer while the input changes (search as one types, paging). */
  readonly keep?: boolean
}

/** Asks once and again whenever the core says that what it shows has changed. */
export function useCall<C extends Channel>(
  channel: C,
  input: InputOf<C>,
  options: Options = {},
): UseQueryResult<Output<C>> {
  return useQuery<Output<C>>({
    queryKey: [channel, input],
    queryFn: () => call(channel, input),
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: (before: unknown) => before as never } : {}),
  })
}

/** Something that changes data. The screens hear of it by the core's event, not from here. */
export function useAction<C extends Channel>(channel: C): UseMutationResult<Output<C>, Error, InputOf<C>> {
  return useMutation({ mutationFn: (input: InputOf<C>) => call(channel, input) })
}

/** The plain words for a failure of any kind. */
export function wordsFor(error: unknown): string {
  if (error instanceof ReplyError) {
    return error.reply.incident
      ? `${error.reply.message} Nomor kejadian: ${error.reply.incident}.`
      : error.reply.message
  }
  return error instanceof Error ? error.message : ''
}

/** The sentence about one part of the input, when the refusal names it: `fieldError(error, 'account.password')`. */
export function fieldError(error: unknown, path: string): string | null {
  if (!(error instanceof ReplyError)) return null
  return error.reply.fields?.find((field) => field.path === path)?.message ?? null
}

/** Every sentence about a part of the input that a refusal carries, each once. */
export function fieldErrors(error: unknown): readonly string[] {
  return error instanceof ReplyError ? [...new Set(error.reply.fields?.map((field) => field.message))] : []
}
