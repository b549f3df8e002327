import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AdapterError } from '../../domain/errors.ts'
import type { Announcer } from '../../ports/announcer.ts'

/** Leaves every comment and page as a Markdown file in a folder: comment-7.md, summary.md. */
export function folderAnnouncer(folder: string): Announcer {
  async function leave(name: string, markdown: string): Promise<void> {
    try {
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, name), `${markdown}\n`)
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
  return {
    comment: (pullRequest, _marker, markdown) => leave(`comment-${pullRequest}.md`, markdown),
    summary: (markdown) => leave('summary.md', markdown),
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
