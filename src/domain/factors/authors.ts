import { isBot } from '../people/bots.ts'
import { personKey } from '../range/person-key.ts'
import type { Commit, Person, Range } from '../range/range.ts'
import { EVIDENCE_MAX, type Evidence, type Finding } from '../risk.ts'
import { countText } from './evidence.ts'
import type { Factor } from './factor.ts'

/**
 * Who wrote it, who helped, and which of them are programs. A fact without weight: what the authors knew of
 * the files is what moves risk (an author new to the files: reverted 1.66 times as often), and the models
 * read that in every commit.
 */
export const authors: Factor = {
  id: 'authors',
  title: 'Authors',
  find(range: Range): Finding | null {
    if (range.authorCount === 0) return null
    const helpers = coAuthorsOf(range)
    const botCount = range.authors.filter(({ person }) => isBot(person)).length
    return {
      factor: 'authors',
      what: whatText(range.authorCount, botCount, helpers.length),
      why:
        botCount === range.authorCount
          ? 'Shown as a fact: no person is named as an author; ask whoever merged it.'
          : 'Shown as a fact: these are the people to ask.',
      advice: '',
      logOdds: 0,
      evidence: [
        // Cut before they are looked up: each author costs a walk over the commits.
        ...range.authors.slice(0, EVIDENCE_MAX).map((one) => authorEvidence(one, range.commits)),
        ...helpers.map(helperEvidence),
      ].slice(0, EVIDENCE_MAX),
      evidenceCount: range.authorCount + helpers.length,
      reversibility: 'yes',
    }
  },
}

/** "3 authors, 1 of them a bot, and 2 co-authors". */
function whatText(authorCount: number, botCount: number, helperCount: number): string {
  const all = countText(authorCount, 'author')
  const bots =
    botCount === 0
      ? ''
      : authorCount === 1
        ? ', a bot'
        : `, ${botCount} of them ${botCount === 1 ? 'a bot' : 'bots'}`
  if (helperCount === 0) return `${all}${bots}`
  return `${all}${bots}${bots === '' ? '' : ','} and ${countText(helperCount, 'co-author')}`
}

type Helper = { readonly person: Person; readonly commits: readonly Commit[] }

/** People who are named as co-authors and wrote no commit themselves, the busiest first. */
function coAuthorsOf({ authors: writers, commits }: Range): readonly Helper[] {
  const wrote = new Set(writers.map(({ person }) => personKey(person)))
  const helpers = new Map<string, { person: Person; commits: Commit[] }>()
  for (const commit of commits) {
    for (const person of commit.coAuthors) {
      const key = personKey(person)
      if (wrote.has(key)) continue
      const helper = helpers.get(key) ?? { person, commits: [] }
      if (helper.commits.at(-1) !== commit) helper.commits.push(commit)
      helpers.set(key, helper)
    }
  }
  return [...helpers.values()].sort((a, b) => b.commits.length - a.commits.length)
}

function authorEvidence(
  { person, commitCount }: Range['authors'][number],
  commits: readonly Commit[],
): Evidence {
  const key = personKey(person)
  return {
    text: `${person.name} (${isBot(person) ? 'a bot, ' : ''}${countText(commitCount, 'commit')})`,
    commit: commits.find(({ author }) => personKey(author) === key)?.sha ?? null,
    path: null,
  }
}

function helperEvidence({ person, commits }: Helper): Evidence {
  const bot = isBot(person) ? 'a bot, ' : ''
  return {
    text: `${person.name} (${bot}co-author of ${countText(commits.length, 'commit')})`,
    commit: commits[0]?.sha ?? null,
    path: null,
  }
}
