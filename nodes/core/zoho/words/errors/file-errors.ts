/** Files on their way to Zoho CRM and back. */
export const fileErrors = {
	FILE_TOO_BIG: {
		title: "The file '{file}' is too big for Zoho CRM",
		advice: 'It has {size}, and Zoho CRM takes at most {limit} here. Nothing was sent.',
	},
	TOO_MANY_FILES: {
		title: 'There are {count} files for one call',
		advice: 'Zoho CRM takes at most {limit} at once. Send them in several calls.',
	},
	FILE_SIZE_MORE_THAN_ALLOWED_SIZE: {
		title: 'The file is too big for Zoho CRM',
		advice: 'Zoho CRM takes 100 MB as an attachment, 20 MB in a field, 10 MB as a photo.',
	},
	BODY_SIZE_REACHED: {
		title: 'The file is too big for Zoho CRM',
		advice: 'Zoho CRM takes 100 MB as an attachment, what the form adds included.',
	},
	DOWNLOAD_NOT_ALLOWED: {
		title: 'The attachment is a link, so there is no file to download',
		advice: "Read the address of the file from the attachment's '$link_url'.",
	},
	VIRUS_DETECTED: {
		title: 'Zoho CRM found a virus in the file',
		advice: 'Nothing was kept of it. Check where the file comes from.',
	},
} as const;
