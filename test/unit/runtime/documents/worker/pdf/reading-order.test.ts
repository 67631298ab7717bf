import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../../../../nodes/runtime/documents/worker/pdf/pieces';
import { readingOrder } from '../../../../../../nodes/runtime/documents/worker/pdf/reading-order';

/** A line of text at a place, x from the left and y from the bottom. */
const line = (text: string, x: number, y: number, more: Partial<Piece> = {}): Piece => ({
	text,
	x,
	y,
	width: text.length * 5,
	height: 10,
	endsLine: true,
	turned: false,
	...more,
});
const prose = (name: string, x: number) =>
	[700, 688, 676].map((y, at) =>
		line(`${name} line ${at + 1} of words that fill the column`, x, y),
	);

describe('the reading order of a page', () => {
	it('is the one of the file where that makes sense', () => {
		const boxes = [
			line('Name', 50, 700),
			line('Ann Lee', 50, 688),
			line('City', 300, 700),
			line('Utrecht', 300, 688),
		];
		expect(readingOrder(boxes)).toBe('Name\nAnn Lee\nCity\nUtrecht');
	});

	it('begins at the top, whatever was drawn first', () => {
		const footer = line('Page 1 of 1', 250, 30);
		const body = [line('Order', 50, 700), line('20 bikes', 50, 680)];
		const letterhead = line('Northwind Ltd.', 200, 780);
		expect(readingOrder([footer, ...body, letterhead])).toBe(
			'Northwind Ltd.\nOrder\n20 bikes\nPage 1 of 1',
		);
	});

	it('keeps apart what stands on other lines, although the file names no end of a line', () => {
		const foot = line('Page 1 of 4', 28, 20, { endsLine: false });
		const table = line('1050 EUR', 48, 378, { endsLine: false });
		const below = line('20 bikes', 48, 350);
		expect(readingOrder([foot, table, below])).toBe('1050 EUR\n20 bikes\nPage 1 of 4');
	});

	it('takes columns of prose one after the other, from left to right', () => {
		const text = readingOrder([...prose('right', 320), ...prose('left', 50)]);
		expect(text.split('\n').map((words) => words.slice(0, 6))).toEqual([
			...Array(3).fill('left l'),
			...Array(3).fill('right '),
		]);
	});

	it('joins labels with their values, where a table is drawn column by column', () => {
		const labels = ['Contact:', 'Phone:', 'Notes:', 'Total:'];
		const values = ['Ann Lee', '+31 20 555 0101', '', '1,250.00'];
		const places = [700, 685, 670, 655];
		const text = readingOrder([
			...labels.map((label, at) => line(label, 50, places[at] ?? 0)),
			...values.flatMap((value, at) => (value ? [line(value, 200, places[at] ?? 0)] : [])),
		]);
		expect(text).toBe('Contact:  Ann Lee\nPhone:  +31 20 555 0101\nNotes:\nTotal:  1,250.00');
	});

	it('joins names with columns of numbers', () => {
		const column = (words: string[], x: number) =>
			words.map((text, at) => line(text, x, 700 - at * 15));
		const text = readingOrder([
			...column(['Bike, red', 'Helmet', 'Delivery'], 50),
			...column(['20', '40', '1'], 300),
			...column(['EUR 9,800.00', 'EUR 1,160.00', 'EUR 90.00'], 400),
		]);
		expect(text.split('\n')).toEqual([
			'Bike, red  20  EUR 9,800.00',
			'Helmet  40  EUR 1,160.00',
			'Delivery  1  EUR 90.00',
		]);
	});

	it('does not mix two addresses that stand beside each other', () => {
		const address = (lines: string[], x: number) =>
			lines.map((text, at) => line(text, x, 700 - at * 12));
		const text = readingOrder([
			...address(['Seller', 'Northwind Ltd.', 'Main Street 5'], 50),
			...address(['Buyer', 'Fjordbud AS', 'Havnegata 1'], 300),
		]);
		expect(text).toBe('Seller\nNorthwind Ltd.\nMain Street 5\nBuyer\nFjordbud AS\nHavnegata 1');
	});

	it('keeps what a line is put together from', () => {
		const parts = [
			line('Total', 50, 700, { endsLine: false }),
			line(' ', 75, 700, { endsLine: false, height: 0 }),
			line('5', 80, 700),
			line('', 0, 0, { height: 0 }),
			line('next', 50, 680),
		];
		expect(readingOrder(parts)).toBe('Total 5\n\nnext');
	});
});
