import { AdapterError } from '../../src/domain/errors.ts'
import type { RefStore } from '../../src/ports/ref-store.ts'

/** A store whose next move takes effect and then loses its answer, whenever that was asked for. */
export type LossyRefStore = RefStore & { loseNextAnswer(): void }

export function lossyRefStore(store: RefStore): LossyRefStore {
  let isLost = false
  return {
    ...store,
    async move(ref, from, to) {
      const answer = await store.move(ref, from, to)
      if (!isLost) return answer
      isLost = false
      throw new AdapterError('github', 'github_unreachable', 'Moving got no answer.', 'Wait.')
    },
    loseNextAnswer() {
      isLost = true
    },
  }
}
