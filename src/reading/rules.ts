/**
 * Version of the rules and lists that readings are made with. A reading of a smaller version is made again by
 * `marsad reread`; raise it with every release that reads differently.
 */
export const rulesVersion = 10
