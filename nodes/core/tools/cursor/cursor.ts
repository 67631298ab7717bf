import type { Json } from '../../kernel/json';
import { bounds } from '../words/bounds';
import { failTool } from '../words/error-catalog';
import type { ToolPorts } from '../words/ports';

type CursorPorts = Pick<ToolPorts, 'seal' | 'now' | 'session' | 'place'>;

/** What a cursor is bound to beside its session and node: the tool, its arguments, what the owner laid down. */
export type Question = Json;

/**
 * Where an answer goes on, as a text that nobody can make but this node: signed, good for a short while,
 * for the same question in the same session alone. undefined where there is nothing to sign with.
 */
export async function issueCursor(
	ports: CursorPorts,
	question: Question,
	offset: number,
): Promise<string | undefined> {
	const until = ports.now() + bounds.cursorMs;
	const signature = await ports.seal.sign(signed(ports, question, { offset, until }));
	return signature && `${offset.toString(36)}.${until.toString(36)}.${signature}`;
}

/** How many rows were given before. Fails with CURSOR_REFUSED for any text that was not issued for this. */
export async function readCursor(
	ports: CursorPorts,
	question: Question,
	cursor: string,
): Promise<number> {
	const refused = () => failTool('CURSOR_REFUSED', { parameter: 'cursor' });
	const parts = /^([0-9a-z]{1,6})\.([0-9a-z]{1,10})\.([0-9a-f]{64})$/.exec(cursor);
	if (!parts) throw refused();
	const [, start = '', end = '', signature = ''] = parts;
	const [offset, until] = [parseInt(start, 36), parseInt(end, 36)];
	const isOwn = await ports.seal.fits(signed(ports, question, { offset, until }), signature);
	if (!isOwn || ports.now() > until) throw refused();
	return offset;
}

const signed = (
	{ session, place }: CursorPorts,
	question: Question,
	{ offset, until }: { offset: number; until: number },
): string => JSON.stringify(['cursor/1', place, session, question, offset, until]);
