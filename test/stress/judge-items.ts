import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { gptErrorCatalog } from '../../nodes/core/gpt/words/error-catalog';
import type { NodeOutcome } from '../support/engine/run-node';
import { clean, isClean, type Verdict } from '../support/faults/verdict';
import type { Finding } from './kinds';

/** What the node said of an item: an address that it vouches for, none, or why it failed. */
interface Said {
	email?: unknown;
	code?: unknown;
}

/** Holds what came out of a batch in which a good item with an address is behind each hostile one. */
export function judgeItems(
	cases: ReadonlyArray<{ name: string }>,
	{ outputs: [right = [], failed = []], error }: Pick<NodeOutcome, 'outputs' | 'error'>,
	addressOf: (number: number) => string,
): { findings: Finding[] } {
	if (error) throw error;
	const said = new Map<number, Said[]>();
	const note = ({ pairedItem }: INodeExecutionData, one: Said): void => {
		const { item } = pairedItem as { item: number };
		said.set(item, [...(said.get(item) ?? []), one]);
	};
	for (const item of right) note(item, saidOf(item.json['extraction'] as IDataObject));
	for (const item of failed) note(item, { code: (item.json['details'] as IDataObject)['code'] });
	const findings = cases.flatMap(({ name }, number): Finding[] => {
		const verdict = both(
			judge(number * 2, said.get(number * 2), undefined),
			judge(number * 2 + 1, said.get(number * 2 + 1), addressOf(number)),
		);
		return isClean(verdict) ? [] : [{ name, verdict }];
	});
	return { findings };
}

/** A value that is handed on for review is none that anybody vouches for. */
function saidOf({ status, result }: IDataObject): Said {
	const { email } = result as IDataObject;
	return status === 'review' || email === null ? {} : { email };
}

/** An item has one outcome: its own address, or none and a code that people can look up. */
function judge(place: number, said: readonly Said[] = [], address: string | undefined): Verdict {
	const [first] = said;
	if (!first) return { ...clean, unreported: [place] };
	if (said.length > 1) return { ...clean, doubled: [place] };
	const { code, email } = first;
	if (address !== undefined && code !== undefined) return { ...clean, lost: [place] };
	const isKnown = code === undefined || Object.hasOwn(gptErrorCatalog, String(code));
	return isKnown && email === address ? clean : { ...clean, wrong: [place] };
}

const both = (a: Verdict, b: Verdict): Verdict => ({
	lost: [...a.lost, ...b.lost],
	doubled: [...a.doubled, ...b.doubled],
	wrong: [...a.wrong, ...b.wrong],
	unreported: [...a.unreported, ...b.unreported],
});
