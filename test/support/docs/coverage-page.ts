import { standInCoverageMarkdown } from '../../../sandbox/gpt/coverage';
import { coverageMarkdown } from '../../../sandbox/zoho/coverage';
import { papersSection } from './papers-section';
import { sdkSection } from './sdk-section';

/** docs/sandbox-coverage.md: what the twin and the stand-in answer, and where each fact comes from. */
export function coveragePage(): string {
	return [
		'# What the sandbox covers',
		'Generated from the coverage tables of `sandbox/` by `npm run docs`.',
		coverageMarkdown().trim(),
		sdkSection(),
		papersSection(),
		'## GPT stand-in',
		'Sources: sdk the types of the openai package, doc OpenAI’s public documentation, own the stand-in itself, mem remembered and not confirmed.',
		`${standInCoverageMarkdown().trim()}\n`,
	].join('\n\n');
}
