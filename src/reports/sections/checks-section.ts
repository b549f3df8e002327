import type { Known } from '../../domain/background.ts'
import type { CheckResult, Checks } from '../../domain/people/checks.ts'
import { markdownCode, markdownText } from '../escape.ts'
import { cutList } from '../page.ts'
import { countText, numberText } from '../words.ts'

/** Checks that are named: those that did not pass. */
const CHECKS_MAX = 10

const WORST_FIRST: readonly (readonly [CheckResult, string])[] = [
  ['failed', 'failed'],
  ['cancelled', 'cancelled'],
  ['running', 'not done'],
  ['skipped', 'skipped'],
  ['passed', 'passed'],
]

/** What the checks of the candidate came to; what is not known is said and is never green. */
export function checksSection(checks: Known<Checks>): string {
  const title = '#### Checks of the candidate'
  if (!checks.isKnown) {
    if (checks.why === '') return ''
    return `${title}\n\n**Not known**: ${markdownText(checks.why)}. That is not the same as green.`
  }
  const { all, isTruncated } = checks.value
  if (all.length === 0) return `${title}\n\n**None**: no check looked at this commit.`
  const counts = WORST_FIRST.flatMap(([result, word]) => {
    const count = all.filter((one) => one.result === result).length
    return count === 0 ? [] : [`${numberText(count)} ${word}`]
  })
  const telling = WORST_FIRST.filter(([result]) => result !== 'passed').flatMap(([result, word]) =>
    all
      .filter((one) => one.result === result)
      .map(
        ({ name }) => `- ${markdownCode(name, 80)}: ${result === 'failed' ? `**${word}**` : word}`,
      ),
  )
  const cut = isTruncated ? ' There are more checks than are read.' : ''
  const words = `${countText(all.length, 'check')}: ${counts.join(', ')}.${cut}`
  const list = cutList(telling, CHECKS_MAX, telling.length).join('\n')
  return [title, words, list].filter((part) => part !== '').join('\n\n')
}
