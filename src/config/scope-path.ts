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

/**
 * Scopes by the names that git knows: with `top` and `literal` it takes "./web", "web//" and "." by the letter
 * and finds nothing there, so that every range would be empty. [] = the whole repository, as for ".".
 */
export function plainScopes(paths: readonly string[]): readonly string[] {
  const plain = paths.map((path) => {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.')
    return parts.join('/')
  })
  return plain.includes('') ? [] : plain
}
