import type { ExpectedValue, ExpectedWrite } from './expected-row.ts';
import type { SeenWrite } from './seen-write.ts';

const fold = (value: unknown): string => String(value).trim().toLowerCase();

function isValue(seen: unknown, expected: ExpectedValue): boolean {
	if (expected === null) return seen === null || seen === undefined;
	if (Array.isArray(expected)) {
		const all = Array.isArray(seen) ? seen.map(fold) : [];
		return all.length === expected.length && expected.every((each) => all.includes(fold(each)));
	}
	if (typeof expected === 'object') {
		const parts = [expected.contains].flat();
		return parts.some((part) => fold(seen ?? '').includes(fold(part)));
	}
	if (typeof expected === 'number') return Number(seen) === expected;
	return fold(seen ?? '') === fold(expected);
}

const show = (value: unknown): string => JSON.stringify(value) ?? 'nothing';

/** How a write differs from what was expected, as one phrase per point; empty when it does not. */
export function differences(seen: SeenWrite, expected: ExpectedWrite): string[] {
	const found: string[] = [];
	for (const [field, value] of Object.entries(expected.fields ?? {})) {
		// What is to stay as it was is held against what was written alone.
		const left = value === null ? undefined : seen.kept?.[field];
		const is = seen.fields[field] ?? left;
		if (!isValue(is, value)) found.push(`${field} is ${show(is)} instead of ${show(value)}`);
	}
	const tags = seen.tags.map(fold);
	for (const tag of expected.tags ?? []) {
		if (!tags.includes(fold(tag))) found.push(`the tag '${tag}' is not there`);
	}
	const { parent, record } = expected;
	if (record !== undefined && fold(seen.record ?? '') !== fold(record)) {
		found.push(`it changes ${show(seen.record)} instead of ${show(record)}`);
	}
	const isParent =
		parent === undefined ||
		[parent]
			.flat()
			.some(
				({ module, name }) =>
					seen.parent?.module === module && fold(seen.parent.name) === fold(name),
			);
	if (!isParent) found.push(`it belongs to ${show(seen.parent)} instead of ${show(parent)}`);
	return found;
}
