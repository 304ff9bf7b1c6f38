/// One page of a list of people, and whether there are more.
package struct StaffPage: Sendable, ConfidentialValue {
    package let members: [StaffMember]
    package let hasMore: Bool
}
