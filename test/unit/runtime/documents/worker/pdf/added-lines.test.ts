import { expect, it } from 'vitest';
import { addedLines } from '../../../../../../nodes/runtime/documents/worker/pdf/added-lines';

const options = [
	{ exportValue: 's', displayValue: 'Small' },
	{ exportValue: 'l', displayValue: 'Large' },
];

it('names choices of a list as people see them', () => {
	const one = { fieldName: 'Size', fieldValue: 'l', options };
	const several = { fieldName: 'Sizes', fieldValue: ['s', 'l'], options };
	const typed = { fieldName: 'Other', fieldValue: 'Huge', options };
	expect(addedLines([one, several, typed])).toEqual([
		'Size: Large',
		'Sizes: Small, Large',
		'Other: Huge',
	]);
});

it('gives each answer once, and none of what is empty or no field', () => {
	const button = { fieldName: 'Rush', fieldValue: 'Yes' };
	const others = [
		{ fieldName: 'Blue', fieldValue: 'Off' },
		{ fieldName: 'Name', fieldValue: ' ' },
	];
	expect(addedLines([button, button, ...others, { fieldName: 'x', fieldValue: 1 }, null])).toEqual([
		'Rush: Yes',
	]);
});
