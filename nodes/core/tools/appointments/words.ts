/** For whom an appointment is, as a caller says it. */
export interface AskedGuest {
	/** ID or exact name of a contact. */
	contact: string | null;
	phone: string | null;
	email: string | null;
}

export interface AskedNewGuest extends AskedGuest {
	firstName: string | null;
	lastName: string | null;
}

/** Which appointment is meant: by its ID, or as the only coming one of a contact. */
export interface AskedAppointment extends AskedGuest {
	appointment: string | null;
}
