declare module "cities:list.json" {
  const address: string;
  export default address;
}
