import { expect, it } from 'vitest';
import { limits, toolsPage, type ToolsReport } from './page.ts';

const report: ToolsReport = {
	usual: { tools: 5, tokens: 1_700 },
	all: { tools: 11, tokens: 3_600 },
	endpoints: { tools: 496, tokens: 29_000 },
	deals: { ours: 480, raw: 4_000 },
	prompts: [{ says: 'A note', calls: 1, requests: 2, credits: 2, tokens: 19 }],
};
const over = (change: Partial<ToolsReport>) =>
	limits({ ...report, ...change })
		.filter(({ is, most }) => is > most)
		.map(({ what }) => what);

it('is within its limits', () => {
	expect(over({})).toEqual([]);
});

it.each([
	[{ usual: { tools: 5, tokens: 2_901 } }, 'beside one tool for each endpoint'],
	[{ all: { tools: 11, tokens: 6_001 } }, 'all tools'],
	[{ deals: { ours: 1_001, raw: 4_000 } }, '50 deals'],
])('says which limit is passed: %j', (change, words) => {
	expect(over(change)).toEqual([expect.stringContaining(words)]);
});

it('is told in rows', () => {
	expect(toolsPage(report)).toContain('| A note | 1 | 2 | 2 | 19 |');
});
