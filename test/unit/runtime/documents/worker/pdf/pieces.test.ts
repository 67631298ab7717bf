import { describe, expect, it } from 'vitest';
import {
	inFileOrder,
	type Piece,
} from '../../../../../../nodes/runtime/documents/worker/pdf/pieces';
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
const plain = (text: string) => line(text, 0, 500, { height: 12 });
const raised = (text: string) => line(text, 0, 505, { height: 8 });
const lowered = (text: string) => line(text, 0, 497, { height: 8 });
/** Pieces of one line, without gaps. */
function beside(pieces: Piece[]): Piece[] {
	let x = 50;
	return pieces.map((piece, at) => {
		const placed = { ...piece, x, endsLine: at === pieces.length - 1 };
		x += piece.width;
		return placed;
	});
}

describe('the pieces of a line', () => {
	it('are words of their own where a file draws them from right to left, as in a running head', () => {
		const onLine = (text: string, x: number, endsLine = false) => line(text, x, 800, { endsLine });
		const head = [
			onLine('Journal', 475),
			onLine('Effect of exercise', 212),
			onLine('MILLER', 44, true),
		];
		expect(readingOrder(head)).toBe('Journal Effect of exercise MILLER');
		const arabic = [onLine('مرحبا', 100), onLine('بكم', 85), onLine(' ', 80), onLine('هنا', 60)];
		expect(readingOrder(arabic)).toBe('مرحبابكم هنا');
	});

	it.each([
		['1 300 EUR a month', [raised('1'), plain('300 EUR a month')]],
		['500 1 EUR', [plain('500'), raised('1'), plain(' EUR')]],
		['only 12 99 €', [plain('only 12'), raised('99'), plain(' €')]],
		['the 1st of May', [plain('the 1'), raised('st'), plain(' of May')]],
		['100 m2 of H2O', [plain('100 m'), raised('2'), plain(' of H'), lowered('2'), plain('O')]],
		['Apple', [line('A', 0, 500, { height: 36 }), plain('pple')]],
	])('are apart where they are notes, cents and numbers, and nowhere else: %s', (text, parts) => {
		const pieces = beside(parts);
		expect(readingOrder(pieces)).toBe(text);
		expect(inFileOrder(pieces)).toBe(text);
	});

	it('are apart where they are of two sizes and far from each other', () => {
		const logo = line('M', 466, 747, { height: 72 });
		const address = line('ann@example.com', 56, 747, { endsLine: false });
		expect(readingOrder([address, logo])).toBe('ann@example.com M');
	});

	it('are lines of their own where small words stand close below large ones', () => {
		const name = line('Northwind', 250, 729, { height: 28, width: 112, endsLine: false });
		const address = line('17 Prime Avenue', 194, 716, { height: 9, width: 224 });
		expect(readingOrder([name, address])).toBe('Northwind\n17 Prime Avenue');
	});

	it('stay as the file has them where they are turned', () => {
		const turned = ['Sto', 'ck'].map((text, at) =>
			line(text, 20, 300 + at * 40, { turned: true, endsLine: at === 1 }),
		);
		const head = [line('4', 300, 800, { endsLine: false }), line('1050 EUR', 50, 600)];
		expect(inFileOrder([...turned, ...head])).toBe('Stock\n4\n1050 EUR');
	});

	it('are apart where one is turned and the other is not, as the names and numbers of a chart', () => {
		const month = ['Jan', ' ', '26'].map((text, at) =>
			line(text, 20, 300 + at * 20, { turned: text !== ' ', endsLine: false }),
		);
		expect(inFileOrder([...month, line('0', 22, 345)])).toBe('Jan 26\n0');
	});
});
