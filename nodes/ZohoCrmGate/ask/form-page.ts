import { escapeHtml } from '../../core/gate/review/html';
import type { FormElement } from '../../core/gate/words/review';

/** A whole page as HTML. */
export type Page = string;

interface FormParts {
	title: string;
	/** What is told above the form; empty for nothing. */
	message: string;
	form: FormElement[];
	/** Of the page's own style and script. */
	nonce: string;
}

const style = `
body { margin: 0; background: #f4f5f7; color: #1f2430; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 42rem; margin: 2rem auto; padding: 1.5rem 2rem 2rem; background: #fff; border: 1px solid #dfe2e8; border-radius: 8px; overflow-wrap: anywhere; }
h1 { font-size: 1.35rem; line-height: 1.3; margin: 0 0 1rem; }
pre { white-space: pre-wrap; max-height: 20rem; overflow: auto; padding: .75rem 1rem; background: #f4f5f7; border-radius: 6px; font: inherit; }
.message { padding: .75rem 1rem; border-left: 4px solid #c0392b; background: #fdf1ef; }
.field { margin-top: 1.25rem; }
.hint { margin-top: 1.25rem; padding: .1rem 1rem; border-left: 4px solid #d9a514; background: #fdf8e8; }
.hint + .field { margin-top: .5rem; }
label, legend { display: block; font-weight: 600; margin-bottom: .25rem; }
fieldset { border: 0; margin: 0; padding: 0; }
legend { padding: 0; }
fieldset label { font-weight: 400; margin-bottom: .5rem; padding-left: 1.6rem; text-indent: -1.6rem; }
fieldset input { width: 1rem; margin: 0 .6rem 0 0; }
input:not([type=checkbox], [type=radio]), textarea, select { box-sizing: border-box; width: 100%; padding: .5rem .6rem; font: inherit; border: 1px solid #b9bfca; border-radius: 6px; background: #fff; }
textarea { min-height: 8rem; }
button { margin-top: 1.75rem; padding: .6rem 1.5rem; font: inherit; font-weight: 600; color: #fff; background: #1d5fbf; border: 0; border-radius: 6px; cursor: pointer; }
`;

/** The page of a form, filled as it says. */
export function formPage({ title, message, form, nonce }: FormParts): Page {
	const told = message === '' ? '' : `<p class="message">${escapeHtml(message)}</p>`;
	const body = form.map((one, index) => elementOf(one, index)).join('\n');
	return page(title, nonce, `${told}<form method="post">${body}<button>Send</button></form>`);
}

/** The page behind a form that was sent. It shows the form again if n8n comes back to it. */
export function sentPage({ title, nonce }: Pick<FormParts, 'title' | 'nonce'>): Page {
	const script = `
const said = document.getElementById('said');
const status = new URL(location.href);
status.pathname += '/n8n-execution-status';
async function look() {
	const text = await fetch(status).then((answer) => answer.text()).catch(() => '');
	if (text.trim() === 'waiting') return location.replace(location.href);
	if (text.trim() === 'success') return said.textContent = 'Done. The task in Zoho CRM says what came of it.';
	if (['error', 'crashed', 'canceled'].includes(text.trim())) return said.textContent = 'It could not be finished. The task in Zoho CRM stays open; please tell whoever runs n8n.';
	setTimeout(look, 1500);
}
setTimeout(look, 1500);`;
	return page(
		title,
		nonce,
		`<p id="said">Thank you, your answer is being looked at …</p><script nonce="${nonce}">${script}</script>`,
	);
}

const page = (title: string, nonce: string, body: string): Page => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style nonce="${nonce}">${style}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`;

function elementOf(element: FormElement, index: number): string {
	if (element.fieldType === 'html') {
		return `<div class="${index === 0 ? 'head' : 'hint'}">${element.html}</div>`;
	}
	const name = `field-${index}`;
	const label = escapeHtml(element.fieldLabel);
	if (element.fieldType === 'checkbox') {
		const ticked = new Set(element.defaultValue);
		const boxes = element.fieldOptions.values.map(({ option }) => {
			const value = escapeHtml(option);
			const checked = ticked.has(option) ? ' checked' : '';
			return `<label><input type="checkbox" name="${name}" value="${value}"${checked}> ${value}</label>`;
		});
		return `<fieldset class="field"><legend>${label}</legend>${boxes.join('')}</fieldset>`;
	}
	if (element.fieldType === 'dropdown' && isCutShort(element)) {
		const buttons = element.fieldOptions.values.map(({ option }) => {
			const value = escapeHtml(option);
			const checked = option === element.defaultValue ? ' checked' : '';
			return `<label><input type="radio" name="${name}" value="${value}"${checked}> ${value}</label>`;
		});
		return `<fieldset class="field"><legend>${label}</legend>${buttons.join('')}</fieldset>`;
	}
	return `<div class="field"><label for="${name}">${label}</label>${inputOf(element, name)}</div>`;
}

/** Whether a list that is closed would not show all of what was chosen, on a phone at the latest. */
const isCutShort = ({ fieldOptions: { values } }: Dropdown): boolean =>
	values.length <= mostButtons && values.some(({ option }) => option.length > longestOption);

/** Own choice: as many as a screen or two show. */
const mostButtons = 40;
/** Characters. Own choice: a narrow window. */
const longestOption = 40;

type Dropdown = Extract<FormElement, { fieldType: 'dropdown' }>;
type Single = Exclude<FormElement, { fieldType: 'html' | 'checkbox' }>;

function inputOf(element: Single, name: string): string {
	const value = escapeHtml(element.defaultValue);
	const same = `id="${name}" name="${name}"`;
	if (element.fieldType === 'dropdown') {
		const empty = element.fieldOptions.values.some(({ option }) => option === element.defaultValue)
			? ''
			: '<option value="" selected></option>';
		const options = element.fieldOptions.values.map(({ option }) => {
			const chosen = option === element.defaultValue ? ' selected' : '';
			return `<option value="${escapeHtml(option)}"${chosen}>${escapeHtml(option)}</option>`;
		});
		return `<select ${same}>${empty}${options.join('')}</select>`;
	}
	const shown = element.placeholder ? ` placeholder="${escapeHtml(element.placeholder)}"` : '';
	// A line break behind the tag is not part of the text.
	if (element.fieldType === 'textarea') return `<textarea ${same}${shown}>\n${value}</textarea>`;
	return `<input type="${element.fieldType}" ${same} value="${value}"${shown}>`;
}
