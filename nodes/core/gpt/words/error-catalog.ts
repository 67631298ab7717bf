import { createFail, type ErrorCatalog } from '../../kernel/errors';

const catalog = {
	AUTH_INVALID: {
		title: 'The model server does not accept the key',
		advice:
			'Open the credential, enter a current key for this server or connect it again, and check that the provider and base URL belong to it.',
	},
	BASE_URL_INVALID: {
		title: "The credential's 'Base URL' is no address of a model server",
		advice:
			"Open the credential and enter an address that begins with https:// or http:// in 'Base URL'. Nothing was sent.",
	},
	AUTH_FORBIDDEN: {
		title: 'The key has no access to the model {model}',
		advice:
			"Give the key's project access to this model, or choose another model in the parameter 'Model'.",
	},
	QUOTA_EXHAUSTED: {
		title: 'The quota of the model account is used up',
		advice:
			"Raise the limit or add credit in the provider's billing settings, then run the remaining items again.",
	},
	RATE_LIMITED: {
		title: 'The model server kept limiting the rate of requests',
		advice: "Lower the option 'Concurrency', or run the remaining items later.",
	},
	WAIT_ASKED: {
		title: 'The model server asks to wait {wait} before the next request',
		advice:
			'The node tried again after 2 minutes, the longest it waits. Run the remaining items again when that time is over.',
	},
	MODELS_NOT_LISTED: {
		title: 'The models could not be listed',
		advice: '{reason} A model can also be entered by its ID.',
	},
	MODEL_NOT_FOUND: {
		title: "The server has no model with the ID '{model}'",
		advice: "Choose a model from the list in the parameter 'Model'.",
	},
	ENDPOINT_NOT_FOUND: {
		title: 'The server has none of the endpoints the node can use',
		advice:
			"Check the credential's 'Base URL': it usually ends in /v1 and answers /responses or /chat/completions.",
	},
	PARAM_UNSUPPORTED: {
		title: "The model server does not take the request parameter '{param}'",
		advice: "Choose another model in the parameter 'Model', or remove the option that sets this.",
	},
	REQUEST_REFUSED: {
		title:
			'The model server refused the request with status {status} (code {serverCode}, parameter {param})',
		advice: "Check the parameter 'Model' and the node's options against what the server supports.",
	},
	SCHEMA_INVALID: {
		title: "The parameter '{parameter}' does not describe a usable task: {reason}",
		advice: 'Change the parameter as described; nothing was sent to the model.',
	},
	SCHEMA_TOO_LARGE: {
		title: "The parameter '{parameter}' asks for more than a model accepts at once: {reason}",
		advice: 'Ask for fewer fields or choices in this node, or split them over two nodes.',
	},
	INPUT_EMPTY: {
		title: "There is no text to read in '{parameter}'",
		advice:
			"Map the text into the parameter 'Text', or name the property that holds the file in 'Input File Field'.",
	},
	MAIL_INCOMPLETE: {
		title: 'The item of {node} holds no {missing} of its mail',
		advice: '{change} in the node that the mail comes from. Nothing was sent to the model.',
	},
	MAIL_SEALED: {
		title: "All words of the mail are in '{file}', which cannot be opened here",
		advice:
			'It is encrypted, or packed by the mail program of its sender. Open it in a mail program, or ask for it as plain text or HTML. Nothing was sent to the model.',
	},
	INPUT_TOO_LONG: {
		title: 'The text is longer than the model {model} can take',
		advice: 'Choose a model with a larger context, or shorten the text before this node.',
	},
	TEXT_TOO_LONG: {
		title: 'The text has {count} characters, and the limit is {limit}',
		advice:
			"Nothing was sent to the model. Raise the option 'Max Characters', or shorten or split the text before this node.",
	},
	CONTENT_FILTERED: {
		title: "The provider's content filter stopped the answer",
		advice: "Review the text by hand, or adjust the filter in the provider's settings.",
	},
	INCOMPLETE_LENGTH: {
		title: 'The answer did not fit in {maxOutputTokens} output tokens',
		advice: "Raise the option 'Max Output Tokens', or ask for fewer fields.",
	},
	OUTPUT_INVALID: {
		title: 'The model {model} did not answer in the agreed form',
		advice:
			"Choose a model that supports strict structured output in the parameter 'Model', or run the item again.",
	},
	DOC_UNSUPPORTED: {
		title: "The node does not read files like '{file}'",
		advice:
			'Use an e-mail (.eml), picture (PNG, JPEG, WebP or GIF), PDF, Word (.docx), Excel (.xlsx), HTML, Markdown, text, .csv, .vtt or .srt file, or map its text instead.',
	},
	DOC_UNREADABLE: {
		title: "The file '{file}' is damaged or not what its name says",
		advice: 'Open the file by hand, save it again in its own format, and run the item again.',
	},
	DOC_PASSWORD: {
		title: "The file '{file}' is locked with a password",
		advice: 'Remove the password from the file and run the item again.',
	},
	DOC_NO_TEXT: {
		title: "The PDF '{file}' has no text layer",
		advice:
			"A scan can be shown to the model with the option 'Pictures and Scans' of Classify and Extract; letters that are drawn as shapes can, once the page is saved as a picture. Otherwise run text recognition (OCR) on it first, or review it by hand.",
	},
	PICTURE_NOT_SENT: {
		title: "The file '{file}' is a picture, and was not sent to the model",
		advice:
			"Classify and Extract show it to the model when their option 'Pictures and Scans' is 'Send to the Model'. Otherwise run text recognition (OCR) on it first, or review it by hand.",
	},
	PICTURE_NOT_TAKEN: {
		title: "The model was not shown '{file}': {reason}",
		advice:
			"Open the file by hand to see that it is whole. If it is, choose a model that reads pictures in the parameter 'Model'; some read PNG and JPEG and no PDF, so that a scan must be saved as a picture. Otherwise run text recognition (OCR) on it first, or review it by hand.",
	},
	PICTURE_UNSUPPORTED: {
		title: "The file '{file}' is a picture of a kind that models do not read ({format})",
		advice:
			'Save it as PNG or JPEG and run the item again. Photos of iPhones come as JPEG when their camera is set to Most Compatible.',
	},
	PICTURE_TOO_BIG: {
		title: "The picture or scan '{file}' has {size}, and a model is shown {limit} at most",
		advice:
			'Nothing was sent to the model. Save the picture smaller, or scan with 200 dots per inch in shades of gray.',
	},
	PICTURE_TOO_SMALL: {
		title: "The picture '{file}' is as small as the logo of a footer",
		advice: 'It was left out. If it matters, give it to the node as a file of its own.',
	},
	PICTURES_TOO_MANY: {
		title:
			"The mail has more pictures and scans than a model is shown at once, '{file}' among them",
		advice:
			'Look at it by hand, or give the files to the node one by one, each as an item of its own.',
	},
	DOC_TOO_BIG: {
		title: "The file '{file}' has {size}, and the limit is {limit}",
		advice: "Raise the option '{option}', or split the file.",
	},
	DOC_TOO_COMPLEX: {
		title: "The file '{file}' has {size}, and its reader takes no more",
		advice:
			'No program writes a document like that for people. Open it by hand, save it again as PDF or plain text, and run the item again.',
	},
	DOC_TIMEOUT: {
		title: "The file '{file}' could not be read in {seconds} seconds",
		advice:
			"Nothing was sent to the model. Raise the option 'Max Reading Time', or open the file by hand and save it again as PDF or plain text.",
	},
	DOC_OUT_OF_MEMORY: {
		title: "Reading the file '{file}' takes more than {limit} of memory",
		advice:
			'Nothing was sent to the model. Split the file, or open it by hand and save it again as PDF or plain text.',
	},
	DOC_READER_MISSING: {
		title: 'The part of this package that reads documents did not start',
		advice:
			"The file '{file}' is not to blame, and nothing was sent to the model. Install the package again and restart n8n; if that does not help, n8n has too little memory or may start no threads.",
	},
	NETWORK: {
		title: 'The model server could not be reached',
		advice: "Check the credential's 'Base URL' and that this n8n can reach it.",
	},
	CERTIFICATE_NOT_TRUSTED: {
		title: 'n8n does not trust the certificate of the model server',
		advice:
			"Nothing was sent. Behind a proxy that opens encrypted connections, give n8n its root certificate (NODE_EXTRA_CA_CERTS); otherwise check the credential's 'Base URL' and the clock of the machine.",
	},
	REDIRECTED: {
		title: 'The model server points to another address',
		advice:
			"The key and the text were not sent there. Enter the address at which the server answers itself in the credential's 'Base URL'.",
	},
	TIMEOUT: {
		title: 'The model server did not answer in time',
		advice: "Raise the option 'Timeout', or choose a faster model.",
	},
	SERVER_ERROR: {
		title: 'The model server failed with status {status}',
		advice: "Run the item again later; the provider's status page may say more.",
	},
} as const satisfies ErrorCatalog<string>;

export type GptErrorCode = keyof typeof catalog;

/** Every way the GPT side fails, with what to do next. */
export const gptErrorCatalog: ErrorCatalog<GptErrorCode> = catalog;

/** Builds a CoreError of the catalog. Details never hold secrets or document text. */
export const failGpt = createFail(gptErrorCatalog);
