import { isApart, isBlank, isElsewhere, type Piece } from './pieces';

interface Line {
	text: string;
	y: number;
}

/** Lines that follow each other downwards, as one column. */
interface Block {
	lines: Line[];
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/**
 * The text of a page as a person reads it. A file's own order is kept wherever it makes sense, for its
 * program knew what belongs together: only what stands higher comes first, columns go from left to
 * right, and columns that are one table, labels with a colon or numbers, are joined row by row.
 */
export function readingOrder(pieces: Piece[]): string {
	const bands = bandsOf(blocksOf(pieces));
	return bands
		.flatMap((band) => joinTables(fromLeft(band)))
		.flatMap(({ lines }) => lines.map(({ text }) => text))
		.join('\n');
}

function blocksOf(pieces: Piece[]): Block[] {
	const blocks: Block[] = [];
	let last: Piece | undefined;
	for (const piece of pieces) {
		const block = blocks.at(-1);
		const line = block?.lines.at(-1);
		const isNewLine = last !== undefined && (last.endsLine || isElsewhere(piece, last));
		if (!block || !line || !last || !follows(piece, last, block, isNewLine)) {
			blocks.push(blockOf(piece));
		} else {
			if (isNewLine) block.lines.push({ text: piece.text, y: piece.y });
			else line.text += isApart(piece, last) ? ` ${piece.text}` : piece.text;
			block.left = Math.min(block.left, piece.x);
			block.right = Math.max(block.right, piece.x + piece.width);
			block.top = Math.max(block.top, piece.y + piece.height);
			block.bottom = Math.min(block.bottom, piece.y);
		}
		last = piece;
	}
	return blocks;
}

const blockOf = ({ text, x, y, width, height }: Piece): Block => ({
	lines: [{ text, y }],
	left: x,
	right: x + width,
	top: y + height,
	bottom: y,
});

/** Whether a piece goes on where the last one ended: in its line, or below and not beside what is above. */
function follows(piece: Piece, last: Piece, { left, right }: Block, isNewLine: boolean): boolean {
	// A line's end and blanks have no place of their own.
	if (isBlank(piece) || isBlank(last)) return true;
	if (!isNewLine) return true;
	const isBelow = piece.y < last.y + last.height / 2;
	return isBelow && piece.x < right && piece.x + piece.width > left;
}

/** Blocks that stand beside each other, from the top of the page. */
function bandsOf(blocks: Block[]): Block[][] {
	const bands: Array<{ bottom: number; blocks: Array<[order: number, Block]> }> = [];
	const fromTop = [...blocks.entries()].sort(([, a], [, b]) => b.top - a.top);
	for (const [order, block] of fromTop) {
		const band = bands.at(-1);
		if (band && block.top > band.bottom) {
			band.blocks.push([order, block]);
			band.bottom = Math.min(band.bottom, block.bottom);
		} else bands.push({ bottom: block.bottom, blocks: [[order, block]] });
	}
	return bands.map((band) => band.blocks.sort(([a], [b]) => a - b).map(([, block]) => block));
}

/** Columns from left to right; what stands above or within another stays where the file has it. */
function fromLeft(band: Block[]): Block[] {
	const sorted = [...band].sort((a, b) => a.left - b.left);
	const areColumns = sorted.every(
		({ left }, at) => at === 0 || left >= (sorted[at - 1]?.right ?? 0),
	);
	return areColumns ? sorted : band;
}

const isLabel = (text: string) => /:$/.test(text.trim());
/** Digits with their currency or unit. */
const isNumber = (text: string) =>
	/\d/.test(text) && !text.includes(':') && (text.match(/\p{L}/gu)?.length ?? 0) <= 3;
const most = (lines: Line[], test: (text: string) => boolean) =>
	lines.length > 1 && lines.filter(({ text }) => test(text)).length > lines.length * 0.6;

function joinTables(band: Block[]): Block[] {
	const joined: Block[] = [];
	for (const block of band) {
		const before = joined.at(-1);
		const isColumn =
			before &&
			block.left >= before.right &&
			(most(before.lines, isLabel) || most(block.lines, isNumber)) &&
			sameRows(before, block);
		if (!isColumn) joined.push(block);
		else {
			joined.pop();
			joined.push({ ...before, lines: joinRows(before.lines, block.lines), right: block.right });
		}
	}
	return joined;
}

/** Points by which lines of a row may differ: numbers are often set a little smaller than words. */
const sameRow = 3;

const sameRows = ({ lines }: Block, right: Block): boolean =>
	right.lines.every((line) => rowOf(lines, line) !== undefined);

/** The line of a column that stands in the row of another; both go downwards. */
const rowOf = (lines: Line[], { y }: Line): Line | undefined => {
	let low = 0;
	let high = lines.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((lines[middle]?.y ?? 0) > y + sameRow) low = middle + 1;
		else high = middle;
	}
	const found = lines[low];
	return found && Math.abs(found.y - y) <= sameRow ? found : undefined;
};

function joinRows(left: Line[], right: Line[]): Line[] {
	const rows = new Map(left.map((line) => [line, line.text]));
	for (const line of right) {
		const row = rowOf(left, line);
		if (row) rows.set(row, `${rows.get(row) ?? ''}  ${line.text}`);
	}
	return left.map((line) => ({ text: rows.get(line) ?? line.text, y: line.y }));
}
