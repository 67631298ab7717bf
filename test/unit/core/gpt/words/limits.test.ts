import type { Setting } from '../../../../../nodes/core/gpt/proof/setting';
import { proveSummary } from '../../../../../nodes/core/gpt/work/summarize/prove-summary';
import { createPointChecker } from '../../../../../nodes/core/gpt/proof/turns/check-points';
import { toTalk } from '../../../../../nodes/core/gpt/proof/turns/talk';
import { describe, expect, it } from 'vitest';
import { rulesToTaskFields } from '../../../../../nodes/core/gate/reading/fields-to-task';
import { costUsd } from '../../../../../nodes/core/gpt/model/cost';
import { readDecisionsReply } from '../../../../../nodes/core/gpt/model/decisions-call';
import { ModelFailure } from '../../../../../nodes/core/gpt/model/model';
import { noUsage } from '../../../../../nodes/core/gpt/model/reply';
import { coerceValue } from '../../../../../nodes/core/gpt/proof/coerce';
import { checkValue } from '../../../../../nodes/core/gpt/proof/check-value';
import { checkDay } from '../../../../../nodes/core/gpt/proof/dates/check-day';
import { addDays } from '../../../../../nodes/core/gpt/proof/dates/calendar';
import { createEvidenceFinder } from '../../../../../nodes/core/gpt/proof/evidence';
import { isNegated } from '../../../../../nodes/core/gpt/proof/denial/negation';
import { wholeWords } from '../../../../../nodes/core/gpt/proof/passage';
import { extractSchema, groupFields } from '../../../../../nodes/core/gpt/task/schema';
import type { ClassifyTask, TaskField } from '../../../../../nodes/core/gpt/task/task';
import { chunkTurns } from '../../../../../nodes/core/gpt/text/chunk-turns';
import { plainDocument } from '../../../../../nodes/core/gpt/text/document';
import { numberTurns, readTranscript, type Turn } from '../../../../../nodes/core/gpt/text/turns';
import { backOff, limits } from '../../../../../nodes/core/gpt/words/limits';
import { ask, fenceWithNonce } from '../../../../../nodes/core/gpt/work/ask';
import { newLedger } from '../../../../../nodes/core/gpt/work/ledger';
import { findRelativeDays } from '../../../../../nodes/runtime/dates/find-relative-days';
import { CoreError } from '../../../../../nodes/core/kernel/errors';
import {
	answered,
	gptWith,
	incomplete,
	job,
	scriptedServer,
	settings,
	testClock,
	usage,
} from '../scripted-server';

interface Row {
	/** What comes of `n`. */
	at(n: number): unknown;
	/** What comes of the limit less a step, of itself, and of itself and a step. */
	gives: [below: unknown, at: unknown, above: unknown];
	/** 1 when left out; or the three themselves. */
	steps?: number | [below: number, at: number, above: number];
}

const list = (count: number, item: (index: number) => string): string[] =>
	Array.from({ length: count }, (_, index) => item(index));
const words = (count: number): string[] =>
	list(count, (index) => `w${String.fromCharCode(97 + (index % 26))}${'x'.repeat(index / 26)}`);

const field = (more: Partial<TaskField> = {}): TaskField => ({
	name: 'f',
	label: '',
	description: '',
	type: 'text',
	choices: [],
	required: false,
	...more,
});
const fields = (count: number): TaskField[] =>
	list(count, (i) => `f${i}`).map((name) => field({ name }));
/** Choices of so many characters together, none twice. */
const choicesOf = (count: number, characters: number): string[] => {
	const short = list(count - 1, (index) => String(index).padStart(4, '0'));
	return [...short, 'x'.repeat(characters - short.join('').length)];
};
const choiceField = (choices: string[]) => field({ type: 'choice', choices });

/** The code it fails with, or `fits`. */
const verdictOf = (work: () => unknown): string => {
	try {
		work();
		return 'fits';
	} catch (cause) {
		return cause instanceof CoreError ? cause.code : 'broken';
	}
};
const fits = (asked: TaskField[]) => verdictOf(() => extractSchema(asked));
const matchOf = (text: string, quote: string) =>
	createEvidenceFinder(plainDocument(text))(quote).match;

const classifying = (more: Partial<ClassifyTask> = {}): ClassifyTask => ({
	kind: 'classify',
	categories: [{ name: 'A', description: '' }],
	multiple: false,
	noneName: 'None',
	threshold: 0,
	margin: 0,
	engine: 'auto',
	...more,
});
/** What is found where a text wants these things. */
const wishesOf = async (wishes: string[]): Promise<any[]> => {
	const { categories, noneName, threshold, margin } = classifying();
	const task = { kind: 'wishes', categories, noneName, threshold, margin } as const;
	const said = wishes.map((wish) => ({ quote: wish, label: 'A', wish }));
	const server = scriptedServer(answered({ wishes: said }));
	const outcome = await gptWith(server).work(job(task, wishes.join('. ')));
	return outcome.ok ? Object.values(outcome.value.fields) : [];
};
const label = answered({ quote: null, label: 'None' });
const codeOf = async (work: Promise<{ ok: boolean; error?: { code: string } }>) => {
	const outcome = await work;
	return outcome.ok ? 'ok' : outcome.error?.code;
};
/** A structured classification whose first answers are `bad`. */
const after = async (count: number, bad: unknown) => {
	const server = scriptedServer(...Array.from({ length: count }, () => bad), label, label);
	return await codeOf(gptWith(server).work(job(classifying({ engine: 'structured' }), 'text')));
};
const anySetting: Setting = { locale: null, zone: null, day: null, findRelativeDays };
const turn = (number: number): Turn => ({
	number,
	speaker: '',
	text: 'said',
	start: 0,
	end: 0,
	from: null,
	to: null,
});
const turnsSaying = (text: (at: number) => string): Turn[] =>
	Array.from({ length: 9 }, (_, at) => ({ ...turn(at + 1), text: text(at) }));
/** How many categories are ranked when the probability of all is `missing` short of 1, or why none is. */
const rankedWith = (missing: number, names: string[]) => {
	const categories = names.map((name) => ({ name, description: '' }));
	const odds = [...names, 'None'].map((value, index) => ({
		value,
		probability: index === 0 ? Number((1 - missing).toFixed(6)) : 0,
	}));
	const answers = [{ type: 'choice', choice: 'A', probabilities: odds }];
	try {
		const body = { model: 'm', usage, answers };
		return readDecisionsReply(body, classifying({ categories })).ranking?.length;
	} catch (cause) {
		return cause instanceof ModelFailure && cause.kind;
	}
};

const setting = { locale: null, zone: null, day: null, findRelativeDays: () => [] };
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const rows: Record<keyof typeof limits, Row> = {
	schemaProperties: {
		// A field counts as three, so 5,000 is not met exactly.
		at: (n) => fits(fields(Math.floor(n / 3))),
		gives: ['fits', 'fits', 'SCHEMA_TOO_LARGE'],
	},
	schemaChoices: {
		at: (n) => fits([choiceField(list(n, String))]),
		gives: ['fits', 'fits', 'SCHEMA_TOO_LARGE'],
	},
	schemaCharacters: {
		at: (n) => fits([field({ name: 'x'.repeat(n - 'quotevalue'.length) })]),
		gives: ['fits', 'fits', 'SCHEMA_TOO_LARGE'],
	},
	longListChoices: {
		at: (n) => fits([choiceField(choicesOf(n, limits.longListCharacters + 1))]),
		gives: ['fits', 'fits', 'SCHEMA_TOO_LARGE'],
	},
	longListCharacters: {
		at: (n) => fits([choiceField(choicesOf(limits.longListChoices + 1, n))]),
		gives: ['fits', 'fits', 'SCHEMA_TOO_LARGE'],
	},
	decisionChoices: {
		at: async (n) => {
			const categories = list(n - 1, (i) => `C${i}`).map((name) => ({ name, description: '' }));
			const server = scriptedServer(new ModelFailure('status', { status: 401 }));
			await gptWith(server).work(job(classifying({ categories }), 'text'));
			return server.calls[0]?.endpoint;
		},
		gives: ['decisions', 'decisions', 'responses'],
	},
	groupFields: { at: (n) => groupFields(fields(n)).length, gives: [1, 1, 2] },
	shownChoices: {
		at: (n) => {
			const values = list(n, String).map((display) => ({ display, actual: display }));
			const picklist = { name: 'Stage', kind: 'picklist', values };
			return rulesToTaskFields({ kind: 'zoho-crm.rules/1', fields: [picklist] })[0]?.type;
		},
		gives: ['choice', 'choice', 'text'],
	},
	formTries: {
		at: (n) => after(n - 1, answered('no JSON')),
		gives: ['ok', 'ok', 'OUTPUT_INVALID'],
	},
	cutTries: {
		at: (n) => after(n - 1, incomplete('max_output_tokens')),
		gives: ['ok', 'ok', 'INCOMPLETE_LENGTH'],
	},
	fenceTries: {
		at: (n) => {
			let drawn = 0;
			const nonce = () => ((drawn += 1) < n ? 'text' : 'mark');
			return verdictOf(() => fenceWithNonce('text', nonce));
		},
		gives: ['fits', 'fits', 'SCHEMA_INVALID'],
	},
	callTries: {
		at: (n) => after(n - 1, new ModelFailure('status', { status: 503 })),
		gives: ['ok', 'ok', 'SERVER_ERROR'],
	},
	pauseMs: {
		at: async (retryAfterMs) => {
			const clock = testClock();
			const busy = new ModelFailure('status', { status: 503, retryAfterMs });
			const task = classifying({ engine: 'structured' });
			await gptWith(scriptedServer(busy, label), { clock }).work(job(task, 'text'));
			return clock.slept[0];
		},
		gives: [limits.pauseMs - 1, limits.pauseMs, limits.pauseMs],
	},
	leastOutputTokens: {
		at: async (n) => {
			const server = scriptedServer(label);
			const ports = {
				server,
				scheduler: { run: <T>(call: () => Promise<T>) => call() },
				memory: { chat: false, decisions: false, pdfs: true, models: new Map<string, never>() },
				findRelativeDays,
				nonce: () => 'mark',
				giveTurn: async () => {},
			};
			const asked = { schema: extractSchema([field()]), instructions: '', text: 'text' };
			await ask(
				{ ports, settings, ledger: newLedger('m') },
				{ ...asked, expectedTokens: n / 2, logprobs: false },
			);
			return server.calls[0]?.body.max_output_tokens;
		},
		steps: 2,
		gives: [limits.leastOutputTokens, limits.leastOutputTokens, limits.leastOutputTokens + 2],
	},
	quoteCharacters: {
		at: (n) => matchOf('a'.repeat(n), 'a'.repeat(n)),
		gives: ['exact', 'exact', 'none'],
	},
	leastLooseWords: {
		at: (n) => matchOf(words(n).join(' and '), words(n).join(' ')),
		gives: ['none', 'fuzzy', 'fuzzy'],
	},
	mostLooseWords: {
		at: (n) => matchOf(words(n).join(' and '), words(n).join(' ')),
		gives: ['fuzzy', 'fuzzy', 'none'],
	},
	looseCoverage: {
		at: (share) => matchOf(words(Math.round(40 * share)).join(' '), words(40).join(' ')),
		steps: 1 / 40,
		gives: ['none', 'fuzzy', 'fuzzy'],
	},
	looseDensity: {
		// Three words of four, the third of them so far away that the four are this share of the passage.
		at: (share) => {
			const between = list(Math.round(4 / share) - 3, () => 'and');
			return matchOf(['wa', 'wb', ...between, 'wc'].join(' '), 'wa wb wc wd');
		},
		steps: [4 / 13, 4 / 12, 4 / 11],
		gives: ['none', 'fuzzy', 'fuzzy'],
	},
	negationWords: {
		at: (n) => {
			const text = ['not', ...list(n - 1, () => 'so')].join(' ');
			return isNegated(`${text} good`, text.length + 1);
		},
		gives: [true, true, false],
	},
	negationCharacters: {
		at: (n) => isNegated(`${'not'.padEnd(n)}good`, n),
		gives: [true, true, false],
	},
	wordCharacters: {
		at: (n) => wholeWords(`${'a'.repeat(n)}b`, n, n + 1).start,
		gives: [0, 0, 1],
	},
	nearDays: {
		at: (n) => {
			const day = '2026-06-15';
			const value = addDays(day, -n);
			const text = `${Number(value.slice(8))} ${months[Number(value.slice(5, 7)) - 1]}`;
			return checkDay(value, { text, start: 0, end: text.length }, { ...setting, day });
		},
		gives: [undefined, undefined, 'YEAR_INFERRED'],
	},
	leastGroupedDigits: {
		at: (n) => {
			const digits = '1234567'.slice(0, n);
			const passage = `${digits.slice(0, 2)} ${digits.slice(2)}`;
			const place = { text: passage, start: 0, end: passage.length };
			return checkValue(field(), digits, { quote: passage, place, setting })?.code;
		},
		gives: ['VALUE_NOT_IN_QUOTE', undefined, undefined],
	},
	choiceCharacters: {
		at: (n) => coerceValue(choiceField(['Yes', 'No']), 'yes'.padEnd(n, '.')).ok,
		gives: [true, true, false],
	},
	turnCharacters: {
		at: (n) => readTranscript('x'.repeat(n)).turns.length,
		gives: [1, 1, 2],
	},
	overlapTurns: {
		// Whether the nth turn from the end of a part stands in the next one.
		at: (n) => {
			const turns = [1, 2, 3, 4, 5, 6, 7, 8].map(turn);
			const room = numberTurns(turns.slice(0, 5)).length + 1;
			const [first = [], second = []] = chunkTurns(turns, room);
			return second.includes(first.at(-n)!);
		},
		gives: [true, true, false],
	},
	wishes: {
		at: async (n) => {
			const wishes = list(n, (at) => `wish ${at}`);
			return (await wishesOf(wishes)).some(({ issues }) => issues.length > 0);
		},
		gives: [false, false, true],
	},
	wishCharacters: {
		at: async (n) => (await wishesOf(['w'.repeat(n)])).map(({ value }) => value.wish.length)[0],
		gives: [499, 500, 500],
	},
	appliesFrom: {
		at: async (probability) => {
			const answers = [{ type: 'predicate', name: 'category_0', probability }];
			const server = scriptedServer({ model: 'm', usage, answers });
			const outcome = await gptWith(server).work(job(classifying({ multiple: true }), 'text'));
			return outcome.ok && outcome.value.result['labels'];
		},
		steps: 0.01,
		gives: [['None'], ['A'], ['A']],
	},
	topLogprobs: {
		// Whether a second that stands in the nth place of the likeliest tokens is asked for.
		at: async (n) => {
			const server = scriptedServer(label);
			await gptWith(server).work(job(classifying({ engine: 'structured' }), 'text'));
			return n <= server.calls[0]?.body.top_logprobs;
		},
		gives: [true, true, false],
	},
	namedTurns: {
		// Whether the nth turn that an action item names counts.
		at: (n) => {
			const talk = toTalk(
				{ header: [], turns: list(n, String).map((_, at) => turn(at + 1)) },
				anySetting,
			);
			const items = [
				{
					task: 'x',
					owner: null,
					due: null,
					due_date: null,
					turns: talk.turns.map(({ number }) => number),
				},
			];
			const summary = { summary: '', objections: [], risks: [], decisions: [], next_step: null };
			const document = plainDocument('said');
			const fields = proveSummary({ ...summary, action_items: items }, talk, document);
			return JSON.stringify(fields['actionItems[0]']?.value).includes(`,${n}]`);
		},
		gives: [true, true, false],
	},
	turnsAround: {
		// Whether a task is found when it is spoken of n turns from the one it names.
		at: (n) => {
			const turns = turnsSaying((at) => (at === n ? 'The castle' : 'Hm'));
			const talk = toTalk({ header: [], turns }, anySetting);
			const points = createPointChecker(talk, 'The castle');
			return points.checkTask({ text: 'Buy the castle', turns: [1] }).length;
		},
		gives: [0, 0, 1],
	},
	elsewhereWords: {
		// How many words of a point that are said far away hold it.
		at: (n) => {
			const said = ['castle', 'moat', 'tower'].slice(0, n).join(' ');
			const turns = turnsSaying((at) => (at === 8 ? said : 'Hm'));
			const points = createPointChecker(toTalk({ header: [], turns }, anySetting), said);
			return points.checkPoint({ text: 'castle moat tower', turns: [1] }).length;
		},
		gives: [0, 1, 1],
	},
	pointCharacters: {
		// Whether a number that nobody said is seen, which ends at the nth character; cut by one it was said.
		at: (n) => {
			const words = 'we said that you will have it and we said that you will not';
			const text = `${words} `.repeat(n).slice(0, n - 6) + ' 20777';
			const turns = turnsSaying(() => `${words} 2077`);
			const points = createPointChecker(toTalk({ header: [], turns }, anySetting), words);
			const found = points.checkPoint({ text, turns: [1] });
			return found.some(({ code }) => code === 'NUMBER_NOT_SAID');
		},
		gives: [true, true, false],
	},
	saidShare: {
		// How many of four words of a next step were said.
		at: (share) => {
			const step = ['castle', 'moat', 'tower', 'bridge'];
			const turns = turnsSaying(() => step.slice(0, 4 * share).join(' '));
			const points = createPointChecker(toTalk({ header: [], turns }, anySetting), 'castle');
			return points.checkNextStep(step.join(' ')).length;
		},
		steps: 0.25,
		gives: [1, 0, 0],
	},
	sumTolerance: {
		at: (n) => rankedWith(n + 2 * limits.sumToleranceEach, ['A']),
		steps: 0.001,
		gives: [2, 2, 'unreadable'],
	},
	sumToleranceEach: {
		at: (n) => rankedWith(limits.sumTolerance + 3 * n, ['A', 'B']),
		steps: 0.001,
		gives: [3, 3, 'unreadable'],
	},
	usualPriceTokens: {
		at: (input) => {
			const price = { input: 1, cachedInput: 0, cacheWrite: 0, output: 0 };
			const call = { usage: { ...noUsage, input }, engine: 'responses' as const };
			return Math.round(((costUsd('m', [call], price) ?? 0) * 1e6) / input);
		},
		gives: [1, 1, 2],
	},
};

describe('every limit holds to its very edge', () => {
	const edges = Object.entries(rows).flatMap(([name, { at, gives, steps = 1 }]) => {
		const limit = limits[name as keyof typeof limits];
		const inputs = Array.isArray(steps) ? steps : [limit - steps, limit, limit + steps];
		return inputs.map((n, place) => ({ name, n, at, expected: gives[place] }));
	});

	it.each(edges)('$name: $n gives $expected', async ({ n, at, expected }) => {
		expect(await at(n)).toEqual(expected);
	});
});

describe('the pauses between tries', () => {
	it('begin with the first, double, and end at the most', async () => {
		const clock = testClock();
		const busy = new ModelFailure('status', { status: 429 });
		const calm = new ModelFailure('status', { status: 503 });
		const server = scriptedServer(busy, busy, busy, calm, calm, calm, label);
		const task = classifying({ engine: 'structured' });
		await gptWith(server, { clock, random: () => 1 }).work(job(task, 'text'));
		expect(clock.slept.slice(0, 3)).toEqual([1, 2, 4].map((times) => times * backOff.firstMs));
		expect(Math.max(...clock.slept)).toBeLessThanOrEqual(backOff.mostMs);
	});
});
