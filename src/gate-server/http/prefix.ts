/** Where the gate lives on its site. */
export const prefix = '/gate/v1';
