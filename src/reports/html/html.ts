import type { Links, Outcome } from '../../domain/outcome.ts'
import { htmlAttribute, htmlText, visibleText } from '../escape.ts'
import { pageSections } from '../markdown.ts'
import { STYLE, STYLE_HASH } from './html-style.ts'
import { markdownHtml } from './markdown-html.ts'
import { svgPictures } from './svg-pictures.ts'

/**
 * The page of a run as one file that needs nothing else: no script, no network, no font. The same sections
 * as the job summary, with pictures of its own. What the policy below does not name, no browser loads.
 */
export function htmlReport(outcome: Outcome, links: Links): string {
  const { pictures, drawn } = svgPictures()
  // Drawn while the sections are written, so these come first.
  const sections = pageSections(outcome, links, pictures)
  const body = sections.map(({ markdown }) => markdownHtml(markdown, drawn)).join('')
  const title = visibleText(`Slipway: ${outcome.version} to ${outcome.environment}`, 120)
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${htmlAttribute(POLICY)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${htmlText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main class="${levelOf(outcome)}">
${body}</main>
</body>
</html>
`
}

/** The style is known by its hash; a style that came in from anywhere else is not. */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`

/** The colour at the edge of the page; the words say the same. */
function levelOf({ result, risk }: Outcome): string {
  if (result === 'rolled_back' || result === 'failed') return 'critical'
  if (result === 'held' || result === 'refused') return 'high'
  return result === 'assessed' ? (risk?.level ?? 'low') : 'low'
}
