// catalogues are data: their codes are held to the contract by a test and not by their type
declare module '*.json' {
  const catalogue: { [code: string]: string | typeof catalogue };
  export default catalogue;
}
