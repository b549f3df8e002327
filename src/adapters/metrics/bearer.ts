import type { Clock } from '../../ports/clock.ts'

/** A token that may change while a rollout is under way. */
export type Bearer = {
  token(): Promise<string>
  /** Never shown. Grows when tokens are renewed. */
  readonly secrets: readonly string[]
}

/** A token is renewed so long before it ends. */
export const RENEW_BEFORE_SECONDS = 120

type Granted = { readonly access_token: string; readonly expires_in: number }

/** A token that is asked for when it is needed first, and again before it ends. */
export function renewedToken(
  clock: Pick<Clock, 'nowSeconds'>,
  known: readonly string[],
  grant: () => Promise<Granted>,
): Bearer {
  const secrets = [...known]
  let held: { readonly token: string; readonly untilSeconds: number } | null = null
  let asking: Promise<string> | null = null

  async function renew(): Promise<string> {
    const { access_token: token, expires_in: seconds } = await grant()
    const untilSeconds = clock.nowSeconds() + Math.max(0, seconds - RENEW_BEFORE_SECONDS)
    held = { token, untilSeconds }
    // The newest few are enough: an answer quotes the token that it was asked with.
    secrets.splice(known.length, Math.max(0, secrets.length - known.length - 3))
    secrets.push(token)
    return token
  }

  return {
    secrets,
    token() {
      if (held !== null && clock.nowSeconds() < held.untilSeconds)
        return Promise.resolve(held.token)
      // Several queries at once need one token.
      asking ??= renew().finally(() => {
        asking = null
      })
      return asking
    },
  }
}
