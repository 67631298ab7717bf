import { numberTurns, type Turn } from './turns';
import { limits } from '../words/limits';

/**
 * Splits turns into parts of at most `maxCharacters` as numbered text. A single turn longer than
 * that stands alone. Every turn is in at least one part.
 */
export function chunkTurns(turns: Turn[], maxCharacters: number): Turn[][] {
	const chunks: Turn[][] = [];
	let chunk: Turn[] = [];
	let size = 0;
	let fresh = 0;
	for (const turn of turns) {
		const length = numberTurns([turn]).length + 1;
		if (fresh > 0 && size + length > maxCharacters) {
			chunks.push(chunk);
			chunk = chunk.slice(-limits.overlapTurns);
			size = numberTurns(chunk).length + 1;
			fresh = 0;
			if (size + length > maxCharacters) {
				chunk = [];
				size = 0;
			}
		}
		chunk.push(turn);
		size += length;
		fresh += 1;
	}
	if (fresh > 0) chunks.push(chunk);
	return chunks;
}
