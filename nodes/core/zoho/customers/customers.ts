/** What can be asked about customers, one method a line. */
export { findCustomers as find } from './find-customers';
