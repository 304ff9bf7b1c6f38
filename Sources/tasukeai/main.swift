import ArgumentParser
import Node
print("stub")
