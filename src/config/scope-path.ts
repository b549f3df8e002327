import { z } from 'zod'

export const CONTROL_CHARACTERS = /[\p{Cc}\u2028\u2029]/u

/** Pathspec magic (":"), options ("-") and ways out of the checkout never become a path scope. */
export const scopePath = z
  .string()
  .min(1)
  .max(1000)
  .refine(
    (path) =>
      !/^[-:/]/.test(path) &&
      !path.split('/').includes('..') &&
      !path.includes('\\') &&
      !CONTROL_CHARACTERS.test(path),
    {
      error: 'This is not a path inside the repository.',
      params: { fix: 'Write a folder or file from the root of the repository: services/web.' },
    },
  )
