/** How many rows of a list of slots, series or time off are asked for at a time. */
export const PAGE = 20;
