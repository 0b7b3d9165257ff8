type ContactDetailsProps = {
  name: string;
  contactEmail: string;
  contactPhone: string;
  address: string;
  /** Said where there is no way given to reach anybody. */
  fallback: string;
};

/** How to reach the public body that runs this site. */
export function ContactDetails({ name, contactEmail, contactPhone, address, fallback }: ContactDetailsProps) {
  if (!contactEmail && !contactPhone && !address) return <p>{fallback}</p>;
  return (
    <address className="contact-details">
      <bdi>{name}</bdi>
      {address ? (
        <>
          <br />
          <bdi>{address}</bdi>
        </>
      ) : null}
      {contactEmail ? (
        <>
          <br />
          <a href={`mailto:${contactEmail}`}>
            <bdi>{contactEmail}</bdi>
          </a>
        </>
      ) : null}
      {contactPhone ? (
        <>
          <br />
          <a href={`tel:${contactPhone.replaceAll(" ", "")}`}>
            <bdi>{contactPhone}</bdi>
          </a>
        </>
      ) : null}
    </address>
  );
}
