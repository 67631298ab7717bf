/** A file that a model is shown as it is: a picture, or a PDF whose words stand in pictures. */
export interface ShownFile {
	name: string;
	/** By its content: `application/pdf`, `image/png`, `image/jpeg`, `image/webp` or `image/gif`. */
	mimeType: string;
	base64: string;
}
