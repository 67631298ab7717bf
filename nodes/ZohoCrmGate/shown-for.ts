/** Shows a parameter only while another one has one of the values. */
export const shownFor = (name: string, ...values: string[]) => ({
	displayOptions: { show: { [name]: values } },
});
