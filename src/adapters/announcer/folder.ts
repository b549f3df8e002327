import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AdapterError } from '../../domain/errors.ts'
import type { Announcer } from '../../ports/announcer.ts'

/** Leaves a file in a folder, which is made when it is not there. */
export async function leaveFile(folder: string, name: string, text: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, name), `${text}\n`)
  } catch (cause) {
    throw new AdapterError(
      'folder',
      'output_failed',
      `Writing ${name} into ${folder} did not work.`,
      'Name a folder that can be written to.',
      { cause },
    )
  }
}

/** Leaves every comment and page as a Markdown file in a folder: comment-7.md, summary.md. */
export function folderAnnouncer(folder: string): Announcer {
  return {
    comment: (pullRequest, _marker, markdown) =>
      leaveFile(folder, `comment-${pullRequest}.md`, markdown),
    summary: (markdown) => leaveFile(folder, 'summary.md', markdown),
  }
}

/** Tells every one of them, in order. */
export function announcers(all: readonly Announcer[]): Announcer {
  return {
    async comment(pullRequest, marker, markdown) {
      for (const one of all) await one.comment(pullRequest, marker, markdown)
    },
    async summary(markdown) {
      for (const one of all) await one.summary(markdown)
    },
  }
}
