import type { CoreError } from '../../kernel/errors';
import type { ModelFailure } from '../model/model';
import type { TextDocument } from '../text/document';
import { failGpt } from '../words/error-catalog';
import type { ShownFile } from '../words/shown-file';
import type { Ledger } from './ledger';
import type { ServerMemory } from './server-memory';

/** Statuses with which servers refuse pictures; those of Ollama and llama.cpp fail with 500 over them. */
const refusals = [400, 404, 413, 415, 422, 500, 501];
/** What has a reason of its own, whatever was shown. */
const otherCodes = ['content_filter', 'context_length_exceeded', 'model_not_found'];

/** Whether files are shown with the text of a document. */
export const hasShown = ({ shown = [] }: Pick<TextDocument, 'shown'>): boolean => shown.length > 0;

/**
 * The files of a document that its server may take; that some were left out is noted. Fails with
 * PICTURE_NOT_TAKEN where nothing is left to read.
 */
export function takenBy(
	{ pdfs }: Pick<ServerMemory, 'pdfs'>,
	{ text, shown = [] }: Pick<TextDocument, 'text' | 'shown'>,
	ledger: Ledger,
): ShownFile[] {
	const taken = pdfs ? shown : shown.filter(({ mimeType }) => mimeType !== 'application/pdf');
	if (taken.length === shown.length) return shown;
	if (taken.length === 0) leaveOut({ text, shown }, 'servers of this provider take no PDF', ledger);
	ledger.degraded.add('pictures');
	return taken;
}

/** Goes on without the files of a document, which is noted. Fails with PICTURE_NOT_TAKEN where it has no text. */
export function leaveOut(
	{ text, shown }: { text: string; shown: ShownFile[] },
	reason: string,
	ledger: Ledger,
): void {
	if (text.trim() === '') throw notTaken(shown, reason);
	ledger.degraded.add('pictures');
}

/** Whether a server may have refused a call for the files in it: none says so in a way that all share. */
export function mayRefuseShown({ kind, status, code }: ModelFailure): boolean {
	if (kind !== 'status' || !refusals.includes(status)) return false;
	// A bare 404 comes from an address where no model is.
	if (status === 404 && code === null) return false;
	return code === null || !otherCodes.includes(code);
}

/** A refusal as a reason, in the plain words that a ModelFailure keeps of it. */
export const refusalOf = ({ status, code, param }: ModelFailure): string =>
	`the server did not take it (status ${status}, code ${code ?? 'none'}, parameter ${param ?? 'none'})`;

const notTaken = (shown: ShownFile[], reason: string): CoreError =>
	failGpt('PICTURE_NOT_TAKEN', { file: shown.map(({ name }) => name).join(', '), reason });
