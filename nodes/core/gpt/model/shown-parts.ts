import type { ShownFile } from '../words/shown-file';
import type { ChatPart, ResponsesPart } from './model';

interface Shown {
	input: string;
	/** Files of the document; empty where there is text alone. */
	shown: ShownFile[];
}

const isPdf = ({ mimeType }: ShownFile) => mimeType === 'application/pdf';
const dataUrl = ({ mimeType, base64 }: ShownFile) => `data:${mimeType};base64,${base64}`;
/** A name that a stranger chose could talk to the model from outside of the fence. */
const plainName = (index: number) => `document-${index + 1}.pdf`;

/** The document as `POST /responses` takes it: the text, or the text with its files behind it. */
export function responsesInput({
	input,
	shown,
}: Shown): string | [{ role: 'user'; content: ResponsesPart[] }] {
	if (shown.length === 0) return input;
	const files = shown.map(
		(file, index): ResponsesPart =>
			isPdf(file)
				? { type: 'input_file', filename: plainName(index), file_data: dataUrl(file) }
				: { type: 'input_image', image_url: dataUrl(file), detail: 'high' },
	);
	return [{ role: 'user', content: [{ type: 'input_text', text: input }, ...files] }];
}

/** The same as `POST /chat/completions` takes it. */
export function chatContent({ input, shown }: Shown): string | ChatPart[] {
	if (shown.length === 0) return input;
	const files = shown.map(
		(file, index): ChatPart =>
			isPdf(file)
				? { type: 'file', file: { filename: plainName(index), file_data: dataUrl(file) } }
				: { type: 'image_url', image_url: { url: dataUrl(file), detail: 'high' } },
	);
	return [{ type: 'text', text: input }, ...files];
}
