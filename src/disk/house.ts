/** The folder of this program: the standard and the word lists of its content stand in for what another content folder leaves out. */
// Bundled pages do not know where their source stood; npm starts every command in the folder of package.json.
export const houseFolder = process.env.KATALOGU_HOME ?? process.cwd();
