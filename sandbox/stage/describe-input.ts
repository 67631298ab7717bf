import type { Played } from './play-input.ts';
import type { GateAnswer, GptAnswer } from './read-execution.ts';
import { isReviewTask, type SeenWrite } from './seen-write.ts';

const MARKS = { expected: '✓', review: '?', wrong: '✗' } as const;

const clip = (text: string, length: number): string =>
	text.length > length ? `${text.slice(0, length - 1)}…` : text;

const oneLine = (value: unknown): string =>
	(typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).replace(/\s+/g, ' ').trim();

const listOf = (fields: Record<string, unknown>): string =>
	Object.entries(fields)
		.filter(([, value]) => value !== null && value !== undefined && value !== '')
		.map(([field, value]) => `${field}: ${clip(oneLine(value), 60)}`)
		.join(' · ');

function describeGpt({ node, status, result, unsure }: GptAnswer): string {
	const doubt = unsure.length > 0 ? `, unsure of ${unsure.join(', ')}` : '';
	return `GPT   ${node} (${status}${doubt}): ${clip(listOf(result), 240) || 'nothing'}`;
}

function describeGate({ node, verdict, passed, held }: GateAnswer): string {
	const through = `${verdict}, let through ${passed.join(', ') || 'nothing'}`;
	const kept = held.map(({ field, reason }) => `${field} (${clip(oneLine(reason), 90)})`);
	return `Gate  ${node}: ${through}${kept.length > 0 ? `; held ${kept.join(', ')}` : ''}`;
}

function describeWrite(write: SeenWrite): string {
	const verb = isReviewTask(write) ? 'asked for a review in' : `${write.operation}d in`;
	const tags = write.tags.length > 0 ? ` [${write.tags.join(', ')}]` : '';
	const parent =
		write.parent === undefined ? '' : ` on ${write.parent.module} '${write.parent.name}'`;
	return `CRM   ${verb} ${write.module} ${write.id}${parent}${tags}: ${clip(listOf(write.fields), 240)}`;
}

/** One input as a person reads it: what GPT said, what the Gate did, what stands in the CRM, the cost. */
export function describeInput(played: Played): string {
	const { row, gpt, gate, writes, calls, credits, ms } = played;
	const tokens = gpt.reduce((sum, each) => sum + each.tokens, 0);
	const requests = gpt.reduce((sum, each) => sum + each.requests, 0);
	const cost = gpt.reduce((sum, each) => sum + (each.costUsd ?? 0), 0);
	const lines = [
		...gpt.map(describeGpt),
		...gate.map(describeGate),
		...(writes.length > 0 ? writes.map(describeWrite) : ['CRM   nothing written']),
		`Cost  ${(ms / 1000).toFixed(1)} s, ${calls} CRM calls, ${credits} credits, ` +
			`${requests} GPT calls, ${tokens} tokens${cost > 0 ? `, $${cost.toFixed(5)}` : ''}`,
		...played.reasons.map((reason) => `Note  ${reason}`),
	];
	const head = `${MARKS[played.verdict]} ${row.file}: ${row.about}`;
	return [head, ...lines.map((line) => `    ${line}`)].join('\n');
}
