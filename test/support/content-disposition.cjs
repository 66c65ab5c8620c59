/**
 * Stands in, under Jest, for a package that is an ES module and is required all the same: Node does that from 20.19 on, Jest only on
 * Node 24. It is used for downloads with a file name, which the service does not offer.
 */
module.exports = {
  create: () => {
    throw new Error('Nothing is offered for download.');
  },
};
